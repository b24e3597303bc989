import { BugIndicatingError } from '../../base/errors';

/**
 * The thought factors: the thinking moves a segment can make, in two levels. The groups carry the
 * colours; the factors carry the definitions. A new factor is one entry of this list plus its cues.
 */

export interface FactorGroup {
  readonly id: string;
  readonly name: string;
  /** What the group is for, in one line. */
  readonly definition: string;
}

export const groups = [
  {
    id: 'restate',
    name: 'Restate goal',
    definition: 'Says again what is asked or what is given.',
  },
  { id: 'plan', name: 'Plan', definition: 'Says what to do next, or breaks the problem up.' },
  { id: 'recall', name: 'Recall', definition: 'Brings in a fact, a formula or a definition.' },
  { id: 'compute', name: 'Compute', definition: 'Calculates or deduces under the current plan.' },
  { id: 'explore', name: 'Explore', definition: 'Proposes a hypothesis or another way to try.' },
  {
    id: 'example',
    name: 'Try an example',
    definition: 'Tries a concrete value or a special case.',
  },
  { id: 'check', name: 'Check', definition: 'Verifies an earlier step or result.' },
  { id: 'doubt', name: 'Doubt', definition: 'Says that something is unclear or looks wrong.' },
  { id: 'correct', name: 'Correct', definition: 'Names an error and mends it, or drops a path.' },
  { id: 'consolidate', name: 'Consolidate', definition: 'Collects or sums up what is known.' },
  { id: 'answer', name: 'Answer', definition: 'States a result as the answer.' },
  { id: 'unsure', name: 'Unsure', definition: 'No label is certain enough to show.' },
] as const satisfies readonly FactorGroup[];

export type GroupId = (typeof groups)[number]['id'];

export interface Factor {
  readonly id: string;
  readonly group: GroupId;
  readonly name: string;
  readonly definition: string;
}

export const factors = [
  {
    id: 'restate-goal',
    group: 'restate',
    name: 'Restate the goal',
    definition: 'Says in its own words what is to be found.',
  },
  {
    id: 'state-givens',
    group: 'restate',
    name: 'State the givens',
    definition: 'Lists what the problem gives.',
  },
  {
    id: 'plan-step',
    group: 'plan',
    name: 'Plan a step',
    definition: 'Says what will be done next.',
  },
  {
    id: 'decompose',
    group: 'plan',
    name: 'Decompose',
    definition: 'Breaks the problem into parts or cases.',
  },
  {
    id: 'work-backwards',
    group: 'plan',
    name: 'Work backwards',
    definition: 'Starts from the goal and asks what would lead to it.',
  },
  {
    id: 'recall-fact',
    group: 'recall',
    name: 'Recall a fact',
    definition: 'States a formula, theorem, definition or fact from memory.',
  },
  {
    id: 'recall-given',
    group: 'recall',
    name: 'Recall a given',
    definition: 'Brings back something the problem or an earlier step has stated.',
  },
  {
    id: 'introduce-notation',
    group: 'compute',
    name: 'Introduce notation',
    definition: 'Gives a quantity a name or sets up an equation.',
  },
  {
    id: 'calculate',
    group: 'compute',
    name: 'Calculate',
    definition: 'Carries out arithmetic or algebra.',
  },
  {
    id: 'deduce',
    group: 'compute',
    name: 'Deduce',
    definition: 'Infers something from what is known.',
  },
  {
    id: 'hypothesise',
    group: 'explore',
    name: 'Hypothesise',
    definition: 'Proposes something that may or may not hold.',
  },
  {
    id: 'alternative',
    group: 'explore',
    name: 'Consider an alternative',
    definition: 'Names another way to go about it.',
  },
  {
    id: 'ask-oneself',
    group: 'explore',
    name: 'Ask oneself',
    definition: 'Puts a question to be worked on.',
  },
  {
    id: 'try-example',
    group: 'example',
    name: 'Try an example',
    definition: 'Works a concrete value or special case.',
  },
  {
    id: 'check-result',
    group: 'check',
    name: 'Check the result',
    definition: 'Verifies a result by substituting, recounting or recomputing.',
  },
  {
    id: 'confirm',
    group: 'check',
    name: 'Confirm',
    definition: 'Says that a check came out right.',
  },
  {
    id: 're-read',
    group: 'check',
    name: 'Read again',
    definition: 'Goes back to the words of the problem to see whether they were understood.',
  },
  {
    id: 'express-doubt',
    group: 'doubt',
    name: 'Express doubt',
    definition: 'Says that something is uncertain, confusing or surprising.',
  },
  {
    id: 'notice-conflict',
    group: 'doubt',
    name: 'Notice a conflict',
    definition: 'Says that a result contradicts another or cannot be right.',
  },
  {
    id: 'self-monitor',
    group: 'doubt',
    name: 'Monitor oneself',
    definition: 'A short pause or remark on one’s own thinking.',
  },
  {
    id: 'correct-error',
    group: 'correct',
    name: 'Correct an error',
    definition: 'Names a mistake and mends it.',
  },
  {
    id: 'change-approach',
    group: 'correct',
    name: 'Change approach',
    definition: 'Gives up a path and goes back to try another.',
  },
  {
    id: 'sum-up',
    group: 'consolidate',
    name: 'Sum up',
    definition: 'Collects intermediate results.',
  },
  {
    id: 'conclude-step',
    group: 'consolidate',
    name: 'Conclude a step',
    definition: 'States the intermediate result that a line of work leads to.',
  },
  {
    id: 'state-answer',
    group: 'answer',
    name: 'State the answer',
    definition: 'States a result as the answer.',
  },
  {
    id: 'unsure',
    group: 'unsure',
    name: 'Unsure',
    definition: 'No label is certain enough to show.',
  },
] as const satisfies readonly Factor[];

export type FactorId = (typeof factors)[number]['id'];

const factorById: ReadonlyMap<string, Factor> = new Map(factors.map((each) => [each.id, each]));
const groupById: ReadonlyMap<string, FactorGroup> = new Map(groups.map((each) => [each.id, each]));

export function factorOf(id: FactorId): Factor {
  return known(factorById.get(id), id);
}

export function groupOf(id: GroupId): FactorGroup {
  return known(groupById.get(id), id);
}

function known<T>(entry: T | undefined, id: string): T {
  if (entry === undefined) {
    throw new BugIndicatingError(`No such factor or group: ${id}`);
  }
  return entry;
}
