import { type TextSpan, textSpan } from '../../base/positions';
import { type AnswerStrength, type ExtractedAnswer } from '../model';
import { boxedStatement, cutOffBox } from './statements/boxed';
import { contradictedBy } from './statements/contradiction';
import { labelStatements, markedLineStatements } from './statements/labels';
import { phraseStatements } from './statements/phrases';
import { type Statement } from './statements/statement';
import { jsonStatements, tagStatements } from './statements/tags';
import { weakStatement } from './statements/weak';

const endOfThought = '</think>';

/** Tokens of chat templates: what follows them is another turn. */
const endOfTurn = /<\|(?:im_end|im_start|endoftext|eot_id|end)\|>|<｜end▁of▁sentence｜>/;

/**
 * The answer a text states. The last strong statement counts: a box, a tag, `#### 5`, `A: 5`,
 * JSON, a labelled line in one of many languages, or a sentence such as "the answer is 5". Where
 * there is none, a weak one does: a chosen letter, the value of the last formula, the last number.
 * A statement that names nothing, and a last box that is cut off, give no answer.
 *
 * Where an earlier strong statement of another kind names another answer, the answer contradicts it
 * and says so. Two boxes, or two labelled lines, may be about parts of a problem, and a value may
 * explain the letter beside it: those are no contradictions.
 *
 * The span is in UTF-16 units of `text`; `text.slice(start, end)` is the answer, except where
 * several boxes form one. After `</think>` only what follows it is read.
 * Example: `extractAnswer('So \\boxed{7}.')` is 7 at [10, 11).
 */
export function extractAnswer(text: string): ExtractedAnswer | undefined {
  const { visible, base } = visiblePart(text);
  const statements = strongStatements(visible);
  const last = statements.reduce<Statement | undefined>(later, undefined);
  if (last === undefined) {
    return extracted(visible, weakStatement(visible), base, 'weak');
  }
  const found = extracted(visible, last, base, 'strong');
  const earlier = found && contradictedBy(visible, last, statements);
  return found === undefined || earlier === undefined
    ? found
    : { ...found, contradicts: { ...earlier, span: shifted(earlier.span, base) } };
}

/** True when the last that a text says is a box that never closes: its answer was cut off. */
export function isAnswerCutOff(text: string): boolean {
  return boxedStatement(visiblePart(text).visible)?.method === cutOffBox;
}

/** What is read of a text, and where it begins. */
function visiblePart(text: string): { readonly visible: string; readonly base: number } {
  const thoughtEnd = text.lastIndexOf(endOfThought);
  const base = thoughtEnd < 0 ? 0 : thoughtEnd + endOfThought.length;
  const turn = endOfTurn.exec(text.slice(base));
  const visible = text.slice(
    base,
    turn === null || turn.index === 0 ? undefined : base + turn.index,
  );
  return { visible, base };
}

/** A box that is cut off leaves no other statement standing. */
function strongStatements(text: string): readonly Statement[] {
  const box = boxedStatement(text);
  if (box?.method === cutOffBox) {
    return [box];
  }
  return [
    ...(box === undefined ? [] : [box]),
    ...tagStatements(text),
    ...jsonStatements(text),
    ...markedLineStatements(text),
    ...labelStatements(text),
    ...phraseStatements(text),
  ];
}

function shifted({ start, end }: TextSpan, by: number): TextSpan {
  return textSpan(start + by, end + by);
}

/** The later statement: a box inside a tag or behind a label begins later, and so wins. */
function later(a: Statement | undefined, b: Statement): Statement {
  return a === undefined || b.at > a.at ? b : a;
}

function extracted(
  text: string,
  statement: Statement | undefined,
  base: number,
  strength: AnswerStrength,
): ExtractedAnswer | undefined {
  if (statement === undefined) {
    return undefined;
  }
  const { start, end, method } = statement;
  const answer = statement.answer ?? text.slice(start, end);
  return answer.trim() === ''
    ? undefined
    : { answer, span: textSpan(base + start, base + end), method, strength };
}
