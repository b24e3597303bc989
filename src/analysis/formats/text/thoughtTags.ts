import type { SourceText, ThoughtState } from '../../model';
import { harmonyOpensIn, isHarmony, splitHarmony } from './harmony';
import { concat, emptyText, isBlank, paragraphs, slice, trim } from './sourceText';

/** A text divided into what was thought and what was said. */
export interface ThoughtSplit {
  readonly thought: SourceText;
  readonly thoughtState: ThoughtState;
  readonly response: SourceText;
}

interface TagPair {
  readonly open: string;
  readonly close: string;
  /** Marks around the answer that are no part of it. */
  readonly answerMarks?: readonly [open: string, close: string];
}

/** How models set their thoughts apart. One more way is one more line. */
const tagPairs: readonly TagPair[] = [
  {
    open: '<|begin_of_thought|>',
    close: '<|end_of_thought|>',
    answerMarks: ['<|begin_of_solution|>', '<|end_of_solution|>'],
  },
  {
    open: '<|START_THINKING|>',
    close: '<|END_THINKING|>',
    answerMarks: ['<|START_RESPONSE|>', '<|END_RESPONSE|>'],
  },
  { open: '<think>', close: '</think>' },
  { open: '<thinking>', close: '</thinking>' },
  { open: '<reasoning>', close: '</reasoning>' },
  { open: '<thought>', close: '</thought>' },
  { open: '[THINK]', close: '[/THINK]' },
  { open: '◁think▷', close: '◁/think▷' },
  { open: '<seed:think>', close: '</seed:think>' },
];

/**
 * Divides the text of a model into thought and response, as slices with their way back.
 * The opening tag may be missing, since it often stands in the prompt (`prompt` says whether it
 * does); the closing tag may be missing, since the model may have been cut off. Without any mark
 * all of the text is the trace: state `whole`, and the response is empty. Linear time.
 * Example: `"<think>2+2=4</think>\n4"` gives thought `2+2=4`, response `4`, state `closed`.
 */
export function splitThought(text: SourceText, prompt = ''): ThoughtSplit {
  if (isBlank(text)) {
    return { thought: emptyText, thoughtState: 'absent', response: text };
  }
  const opensInAnalysis = harmonyOpensIn(prompt);
  if (opensInAnalysis || isHarmony(text.text)) {
    return splitHarmony(text, opensInAnalysis);
  }
  const openInPrompt = tagPairs.find((pair) => prompt.trimEnd().endsWith(pair.open));
  if (openInPrompt !== undefined && !text.text.trimStart().startsWith(openInPrompt.open)) {
    return splitFrom(text, openInPrompt, 0);
  }
  const found = findTags(text.text);
  return found === undefined
    ? { thought: text, thoughtState: 'whole', response: emptyText }
    : splitFrom(text, found.pair, found.thoughtStart);
}

/** Whether a text bears any mark of a thought. */
export function hasThoughtMarks(text: string): boolean {
  return isHarmony(text) || findTags(text) !== undefined;
}

interface FoundTags {
  readonly pair: TagPair;
  /** Where the first thought begins: after the opening tag, or at 0 when only a closing one exists. */
  readonly thoughtStart: number;
}

/** The tags to go by: a whole pair first, then a closing tag alone, then an opening one alone. */
function findTags(text: string): FoundTags | undefined {
  let best: (FoundTags & { readonly rank: number; readonly position: number }) | undefined;
  for (const pair of tagPairs) {
    const open = text.indexOf(pair.open);
    const close = text.indexOf(pair.close);
    if (open < 0 && close < 0) {
      continue;
    }
    const opens = open >= 0 && (close < 0 || open < close);
    const rank = close < 0 ? 2 : opens ? 0 : 1;
    const position = opens ? open : close;
    if (
      best === undefined ||
      rank < best.rank ||
      (rank === best.rank && position < best.position)
    ) {
      best = { pair, rank, position, thoughtStart: opens ? open + pair.open.length : 0 };
    }
  }
  return best;
}

function splitFrom(text: SourceText, pair: TagPair, thoughtStart: number): ThoughtSplit {
  const thoughts: SourceText[] = [];
  const said: SourceText[] = [trim(slice(text, 0, Math.max(0, thoughtStart - pair.open.length)))];
  let start = thoughtStart;
  for (;;) {
    const close = text.text.indexOf(pair.close, start);
    if (close < 0) {
      thoughts.push(trim(slice(text, start)));
      return { thought: paragraphs(thoughts), thoughtState: 'open', response: paragraphs(said) };
    }
    thoughts.push(trim(slice(text, start, close)));
    const after = close + pair.close.length;
    const open = text.text.indexOf(pair.open, after);
    // A later tag that never closes is taken as a word of the response, not as another thought.
    if (open < 0 || !text.text.includes(pair.close, open)) {
      said.push(withoutMarks(slice(text, after), pair.answerMarks));
      const thought = paragraphs(thoughts);
      const thoughtState = thought.text === '' ? 'absent' : 'closed';
      return { thought, thoughtState, response: paragraphs(said) };
    }
    said.push(trim(slice(text, after, open)));
    start = open + pair.open.length;
  }
}

function withoutMarks(text: SourceText, marks: TagPair['answerMarks']): SourceText {
  if (marks === undefined) {
    return trim(text);
  }
  const [open, close] = marks;
  const from = text.text.indexOf(open);
  const start = from < 0 ? 0 : from + open.length;
  const to = text.text.indexOf(close, start);
  const before = trim(slice(text, 0, Math.max(0, from)));
  return concat([before, trim(slice(text, start, to < 0 ? text.text.length : to))], '\n\n');
}
