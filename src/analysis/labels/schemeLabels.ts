import { type FactorId, factors } from '../segments/factors';
import { labelIn, type SchemeId, schemes } from '../segments/schemes';

export type PublishedSchemeId = Exclude<SchemeId, 'factors'>;

export function isPublishedScheme(id: string): id is PublishedSchemeId {
  return id !== 'factors' && schemes.some((scheme) => scheme.id === id);
}

/**
 * The factors that a published label stands for, in the order of our list; none for a label that
 * the scheme does not have.
 *
 * Example: `factorsOfLabel('four-habits', 'subgoal setting')` is `decompose`.
 */
export function factorsOfLabel(scheme: PublishedSchemeId, label: string): readonly FactorId[] {
  return factors.map(({ id }) => id).filter((id) => labelIn(scheme, id) === label);
}
