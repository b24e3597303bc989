import { leadIns } from './cue';
import type { SpanLabel } from './labeller';
import { PhraseIndex } from './phraseIndex';
import { type Word, wordsOf } from './words';

/**
 * What kind of return a sentence makes. `restart` begins the whole problem again; `switch` leaves
 * the way gone so far for another; `mend` goes back to a step that was wrong.
 */
export type TurnKind = 'restart' | 'switch' | 'mend';

const reachOf: Readonly<Record<TurnKind, number>> = { mend: 0, switch: 1, restart: 2 };

interface TurnCue {
  readonly kind: TurnKind;
  readonly place: 'opener' | 'anywhere';
}

const turnPhrases = new PhraseIndex<TurnCue>();

function learn(kind: TurnKind, place: TurnCue['place'], phrases: string): void {
  for (const phrase of phrases.split('|')) {
    turnPhrases.add(phrase, { kind, place });
  }
}

learn(
  'restart',
  'anywhere',
  'start over | start from scratch | from scratch | start again from | go back to the beginning | back to the start | start all over | from the very beginning | restart | begin again | 重新开始 | 从头开始 | 从头再来 | 重新来过',
);
learn(
  'switch',
  'opener',
  "alternatively | or alternatively | another approach | another way | another method | another idea | a different approach | a different way | let me go back | let's go back | let me backtrack | let me abandon | scrap that | forget that | or maybe | 或者 | 另一种 | 另外一种 | 换一种 | 换个",
);
learn(
  'switch',
  'anywhere',
  "try another | try a different | try something else | let me try again | let's try again | think of another | think of a different | use another approach | use a different approach | use another method | use a different method | a different approach | a different strategy | consider another approach | consider a different | maybe a different | is there another way | a better approach | think differently | approach this differently | switch to | give up on | abandon this | instead of trying | go back to the previous | let me backtrack | need to backtrack | 换一种方法 | 换一种思路 | 换个方法 | 换个思路 | 换个角度 | 换种方法 | 换种思路 | 换一个思路 | 换一个方法 | 另一种方法 | 另一种思路 | 退回 | 重新考虑",
);
learn(
  'mend',
  'anywhere',
  "i made a mistake | i made an error | i've made a mistake | i messed up | i was wrong | i miscalculated | i miscounted | i misread | i misunderstood | i misinterpreted | i forgot to | i forgot that | my mistake | there's a mistake | there is a mistake | there's an error in | i overlooked | that was wrong | that was incorrect | i incorrectly | i mistakenly | let me redo | let me recalculate | let me recompute | let's redo | let me correct | i need to redo | 我算错了 | 算错了 | 我错了 | 弄错了 | 搞错了 | 犯了错误 | 犯了一个错误 | 重新计算 | 重算 | 看错了 | 漏掉了",
);
learn('mend', 'opener', '不对');

/** Words that take a mention of error back: "to make sure I made no mistake". */
const hedges: ReadonlySet<string> = new Set(
  "if unless whether didn't don't doesn't not never no sure might maybe perhaps possible did can't avoid 是否 是不是".split(
    ' ',
  ),
);

/** Only the front of a long sentence is read. */
const unitsRead = 400;

/**
 * Whether a sentence turns back, and how; `undefined` for the many that merely hesitate. "Wait"
 * alone is not a turn, nor is a sentence labelled as a confirmation.
 *
 * Example: "Alternatively, use symmetry." is a `switch`, "Wait, is that so?" is none.
 */
export function turnOf(text: string, label: SpanLabel): TurnKind | undefined {
  if (label.factor === 'confirm') {
    return undefined;
  }
  const words = wordsOf(text.slice(0, unitsRead));
  const opener = openerLimit(words);
  let kind: TurnKind | undefined;
  for (const { entry, first } of turnPhrases.find(words)) {
    const counts = entry.place === 'anywhere' || first <= opener;
    if (counts && !(entry.kind === 'mend' && isHedged(words, first))) {
      kind = kind === undefined || outranks(entry.kind, kind) ? entry.kind : kind;
    }
  }
  return kind;
}

/** Whether a turn of one kind goes further back than one of the other. */
export function outranks(one: TurnKind, other: TurnKind): boolean {
  return reachOf[one] > reachOf[other];
}

function openerLimit(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && at < 4 && leadIns.has(words[at]?.text ?? '')) {
    at += 1;
  }
  return at;
}

function isHedged(words: readonly Word[], first: number): boolean {
  return words.slice(Math.max(0, first - 4), first).some(({ text }) => hedges.has(text));
}
