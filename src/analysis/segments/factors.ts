import { BugIndicatingError } from '../../base/errors';
import type { Factor } from './factor';
import { answerFactors } from './factors/answer';
import { checkFactors } from './factors/check';
import { computeFactors } from './factors/compute';
import { consolidateFactors } from './factors/consolidate';
import { correctFactors } from './factors/correct';
import { doubtFactors } from './factors/doubt';
import { exampleFactors } from './factors/example';
import { exploreFactors } from './factors/explore';
import { planFactors } from './factors/plan';
import { recallFactors } from './factors/recall';
import { restateFactors } from './factors/restate';
import { unsureFactors } from './factors/unsure';

export type { Factor } from './factor';
export { type FactorGroup, type GroupId, groupOf, groups } from './groups';

/**
 * The thought factors: the thinking moves that a segment can make, in the order of their groups. A
 * factor is one entry of its group's file, with its definition, cues and place in other schemes.
 */
const entries = [
  ...restateFactors,
  ...planFactors,
  ...recallFactors,
  ...computeFactors,
  ...exploreFactors,
  ...exampleFactors,
  ...checkFactors,
  ...doubtFactors,
  ...correctFactors,
  ...consolidateFactors,
  ...answerFactors,
  ...unsureFactors,
] as const;

export type FactorId = (typeof entries)[number]['id'];

export const factors: readonly (Factor & { readonly id: FactorId })[] = entries;

const factorById: ReadonlyMap<string, Factor> = new Map(factors.map((each) => [each.id, each]));

export function factorOf(id: FactorId): Factor {
  const factor = factorById.get(id);
  if (factor === undefined) {
    throw new BugIndicatingError(`No such factor: ${id}`);
  }
  return factor;
}
