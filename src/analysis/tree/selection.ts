import type { NodeValue } from './nodeValue';
import { omegaDefaults, omegaPrm } from './omegaPrm';
import { puct } from './puct';
import type { RolloutTree } from './rolloutTree';
import { uct } from './uct';

/** How a search would choose where to go on. */
export type SelectionRule = 'puct' | 'uct' | 'omega-prm';

export const selectionRules: readonly SelectionRule[] = ['puct', 'uct', 'omega-prm'];

/** `Q`, `U` and their sum; `u` and `score` are infinite for what was never visited under UCT. */
export interface SelectionScore {
  readonly q: number;
  readonly u: number;
  readonly score: number;
}

/** Exploration constants: AlphaZero's start value, and the square root of two of UCB1. */
const puctConstant = 1.25;
const uctConstant = Math.SQRT2;

/**
 * The scores of all nodes among their siblings under a rule; absent at the root and where nothing
 * was judged. Visits are rollouts; priors of PUCT are even, since no policy is recorded. OmegaPRM
 * pools states: it prefers those that are nearly right, whose rollouts are short.
 */
export function selectionScores(
  tree: RolloutTree,
  values: readonly NodeValue[],
  rule: SelectionRule,
): readonly (SelectionScore | undefined)[] {
  const scores: (SelectionScore | undefined)[] = tree.map(() => undefined);
  for (const { children } of tree) {
    const known = children.filter((child) => values[child]?.soft !== undefined);
    const found = scoresOf(tree, values, known, rule);
    known.forEach((child, index) => (scores[child] = found[index]));
  }
  return scores;
}

function scoresOf(
  tree: RolloutTree,
  values: readonly NodeValue[],
  nodes: readonly number[],
  rule: SelectionRule,
): readonly SelectionScore[] {
  const children = nodes.map((id) => ({
    totalValue: (values[id]?.soft ?? 0) * (tree[id]?.rollouts.length ?? 0),
    visits: tree[id]?.rollouts.length ?? 0,
    prior: 1 / nodes.length,
  }));
  switch (rule) {
    case 'puct':
      return puct(children, puctConstant);
    case 'uct':
      return uct(children, uctConstant).map((score, index) => {
        const q = values[nodes[index] ?? 0]?.soft ?? 0;
        return { q, u: score - q, score };
      });
    case 'omega-prm': {
      const pooled = nodes.map((id, index) => ({
        value: values[id]?.soft ?? 0,
        length: tree[id]?.tokens ?? 0,
        visits: children[index]?.visits ?? 0,
      }));
      const total = children.reduce((sum, { visits }) => sum + visits, 0);
      return omegaPrm(pooled, total, omegaDefaults);
    }
  }
}
