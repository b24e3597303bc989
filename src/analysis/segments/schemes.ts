import { type FactorId, factorOf, factors } from './factors';
import type { Published } from './published';

/** The label sets that factors can be shown in: our own, and published ones. */
export const schemes = [
  { id: 'factors', name: 'Thought factors', source: 'CoT Lens' },
  {
    id: 'thought-anchors',
    name: 'Thought Anchors',
    source: 'Bogdan et al. 2025, arXiv 2506.19143',
  },
  { id: 'schoenfeld', name: 'Schoenfeld episodes', source: 'Li et al. 2025, arXiv 2509.14662' },
  { id: 'steering', name: 'Steering vectors', source: 'Venhoff et al. 2025, arXiv 2506.18167' },
  { id: 'four-habits', name: 'Four habits', source: 'Gandhi et al. 2025, arXiv 2503.01307' },
  { id: 'reasonops', name: 'ReasonOps', source: 'arXiv 2605.29192' },
] as const satisfies readonly {
  readonly id: 'factors' | keyof Published;
  readonly name: string;
  readonly source: string;
}[];

export type SchemeId = (typeof schemes)[number]['id'];

/**
 * The label of a factor in a scheme; `undefined` where the scheme has no class for it.
 *
 * Example: `labelIn('schoenfeld', 'calculate')` is `Implement`.
 */
export function labelIn(scheme: SchemeId, factor: FactorId): string | undefined {
  return scheme === 'factors' ? factor : (factorOf(factor).published[scheme] ?? undefined);
}

/**
 * The way back: the factors that a label of a scheme stands for, in the order of the factors. Empty
 * for a label that the scheme does not have.
 *
 * Example: `factorsOf('schoenfeld', 'Plan')` starts with `plan-step` and `decompose`.
 */
export function factorsOf(scheme: SchemeId, label: string): readonly FactorId[] {
  return factors.filter(({ id }) => labelIn(scheme, id) === label).map(({ id }) => id);
}
