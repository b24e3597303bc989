import { BugIndicatingError } from '../../base/errors';

/**
 * The groups of thought factors: the upper of the two levels. They carry the colours; pages that
 * only draw know no more than these.
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

const groupById: ReadonlyMap<string, FactorGroup> = new Map(groups.map((each) => [each.id, each]));

export function groupOf(id: GroupId): FactorGroup {
  const group = groupById.get(id);
  if (group === undefined) {
    throw new BugIndicatingError(`No such group: ${id}`);
  }
  return group;
}
