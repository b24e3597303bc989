import { factorOf, type GroupId } from './factors';
import type { FactorAt } from './labeller';
import type { Sign } from './turnCues';
import type { TurnSigns } from './turnSigns';

/**
 * Whether a sentence starts another attempt at an earlier goal: a linear score over what it says
 * itself, its label, and what the two sentences before it say. Weights are set by hand on sentences
 * of our own and on permissively licensed traces.
 */

/** From this score on a sentence turns back. */
const threshold = 2.6;

const own: ReadonlyMap<Sign, number> = new Map<Sign, number>([
  ['restart', 3.5],
  ['switch', 3],
  ['either', 1.3],
  ['hedgedPlan', 1.5],
  ['whatIf', 1.2],
  ['goBack', 1.2],
  ['attempt', 0.8],
  ['instead', 0.5],
  ['review', -1.2],
  ['mishap', -1],
  ['settled', -1],
  ['preparing', -1],
  ['report', -3],
]);

/** Without one of these a sentence starts nothing. */
const openings: readonly Sign[] = [
  'restart',
  'switch',
  'either',
  'hedgedPlan',
  'whatIf',
  'goBack',
  'attempt',
];

const tryingGroups: ReadonlySet<GroupId> = new Set<GroupId>([
  'plan',
  'explore',
  'example',
  'correct',
]);

const weights = {
  tryingLabel: 0.3,
  verdict: 1.6,
  verdictBefore: 0.9,
  failure: 0.8,
  failureBefore: 0.4,
  stall: 1,
  stallBefore: 0.5,
  /** The sentence before only names a possibility: nothing was done yet that could be left. */
  listed: -3,
  /** The next value of an attempt that failed. */
  nextValue: 1.9,
  /** The thought has turned a sentence or two ago. */
  turnedJustNow: -1,
} as const;

/** A sentence of at most so many words that names a failure gives a verdict: "Too small." */
const verdictLength = 8;

export interface TurnContext {
  readonly signs: TurnSigns;
  readonly segment: number;
  /** Its factor is asked for where it decides. */
  readonly factorAt: FactorAt;
  /** The sentences before it, the nearer one first. */
  readonly before: readonly (TurnSigns | undefined)[];
  readonly nextValue: boolean;
  readonly turnedJustNow: boolean;
}

/** Whether the sentence leaves the line it was on for another. */
export function leavesLine(context: TurnContext): boolean {
  const { signs } = context.signs;
  const opens = context.nextValue || openings.some((sign) => signs.has(sign));
  if (!opens) {
    return false;
  }
  const leaves = scoreOf(context, false) >= threshold;
  const leavesTrying = scoreOf(context, true) >= threshold;
  if (leaves === leavesTrying) {
    return leaves;
  }
  return tryingGroups.has(factorOf(context.factorAt(context.segment)).group);
}

/** The score of a sentence whose factor is one of trying, or is not. */
function scoreOf(
  { signs, before, nextValue, turnedJustNow }: TurnContext,
  isTrying: boolean,
): number {
  const [last, lastButOne] = before;
  let score = contextScore(last, lastButOne);
  for (const sign of signs.signs) {
    score += own.get(sign) ?? 0;
  }
  score += isTrying ? weights.tryingLabel : 0;
  if (last !== undefined && onlyNames(last)) {
    score += weights.listed;
  }
  score += nextValue ? weights.nextValue : 0;
  return turnedJustNow && !signs.signs.has('switch') ? score + weights.turnedJustNow : score;
}

/** How much the line before has failed or stalled. */
function contextScore(last: TurnSigns | undefined, lastButOne: TurnSigns | undefined): number {
  return (
    troubleOf(last, weights.verdict, weights.failure, weights.stall) ||
    troubleOf(lastButOne, weights.verdictBefore, weights.failureBefore, weights.stallBefore)
  );
}

function troubleOf(
  signs: TurnSigns | undefined,
  verdict: number,
  failure: number,
  stall: number,
): number {
  if (signs === undefined) {
    return 0;
  }
  if (isVerdict(signs)) {
    return verdict;
  }
  const worst = signs.signs.has('failure') ? failure : 0;
  return signs.signs.has('stall') ? Math.max(worst, stall) : worst;
}

export function isVerdict({ signs, length }: TurnSigns): boolean {
  return signs.has('failure') && length <= verdictLength;
}

function onlyNames({ signs }: TurnSigns): boolean {
  const trouble = signs.has('failure') || signs.has('stall');
  return !trouble && (signs.has('hedgedPlan') || signs.has('preparing'));
}
