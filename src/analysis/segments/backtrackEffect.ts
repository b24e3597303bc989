import type { Backtrack, BacktrackEffect, InterimAnswer } from '../model';
import type { StatedAnswer } from './interimAnswers';
import { partitionPoint } from '../../base/partitionPoint';

/** An answer as annotations hold it; without a strength it counts as strong. */
export type Candidate = InterimAnswer & Partial<Pick<StatedAnswer, 'strength' | 'subject'>>;

/** How many stated answers on either side of a turn are looked at. */
const reach = 500;

export interface EffectContext {
  /** The answers stated in the thought, in order. */
  readonly interimAnswers: readonly Candidate[];
  readonly finalAnswer?: string;
  readonly gold?: string;
  /** Whether two answers are the same. */
  readonly equal: (a: string, b: string) => boolean;
}

/**
 * What a backtrack did to the candidate answer: compares the one held when the thought turned with
 * the next one stated from there on, the final answer at the last. An answer that only closes a
 * calculation ("so x = 5") is compared with the next value of the same name; with another one it
 * can agree, but a difference shows nothing. `unknown` where one of the two is missing.
 *
 * Example: with "the answer is 4" in the branch given up, final answer 5 and gold 5 the effect is
 * `changed-to-right`.
 */
export function effectOf(
  backtrack: Pick<Backtrack, 'segment' | 'target'>,
  context: EffectContext,
): BacktrackEffect {
  const { interimAnswers, finalAnswer } = context;
  const turn = firstFrom(interimAnswers, backtrack.segment);
  const before = heldAt(turn, backtrack.target, interimAnswers);
  if (before === undefined) {
    return 'unknown';
  }
  const later = interimAnswers.slice(turn, turn + reach);
  const after = later.find((each) => !isWeak(each))?.answer ?? finalAnswer;
  if (!isWeak(before)) {
    return after === undefined ? 'unknown' : compared(before.answer, after, context);
  }
  const renewed = later.find((each) => hasSubject(each) && each.subject === before.subject);
  if (renewed !== undefined) {
    return compared(before.answer, renewed.answer, context);
  }
  return after !== undefined && context.equal(before.answer, after) ? 'unchanged' : 'unknown';
}

/** The last strong answer before the turn; else the last weak one of the branch given up. */
function heldAt(
  turn: number,
  target: number,
  answers: readonly Candidate[],
): Candidate | undefined {
  const earlier = answers.slice(Math.max(0, turn - reach), turn);
  return (
    earlier.findLast((each) => !isWeak(each)) ?? earlier.findLast((each) => each.segment >= target)
  );
}

/** Index of the first answer stated in `segment` or later. */
function firstFrom(answers: readonly Candidate[], segment: number): number {
  return partitionPoint(answers.length, (at) => (answers[at]?.segment ?? segment) < segment);
}

function compared(
  before: string,
  after: string,
  { gold, equal }: Pick<EffectContext, 'gold' | 'equal'>,
): BacktrackEffect {
  if (equal(before, after)) {
    return 'unchanged';
  }
  if (gold !== undefined && equal(after, gold)) {
    return 'changed-to-right';
  }
  return gold !== undefined && equal(before, gold) ? 'changed-to-wrong' : 'changed';
}

function isWeak({ strength }: Candidate): boolean {
  return strength === 'weak';
}

function hasSubject({ subject }: Candidate): boolean {
  return subject !== undefined && subject !== '';
}
