import { shownChildren, type ShownTree } from './shownTree';

/** Steps between two forks, drawn as one bar. */
export interface Chain {
  /** From the fork on, at least one. */
  readonly nodes: readonly number[];
  readonly children: readonly Chain[];
  /** Shown rollouts through it; 0 for a step that was offered and not taken. */
  readonly visits: number;
  /** Shown rollouts that end at its last step. */
  readonly ends: number;
}

/** The chains of a tree, from the problem on. Linear in the nodes; deep trees need no deep stack. */
export function chainsOf(tree: ShownTree): Chain {
  const made: { readonly chain: Chain; readonly below: Chain[]; readonly next: number[] }[] = [];
  const start = (node: number, among: Chain[]): void => {
    const nodes = [node];
    let next = shownChildren(tree, node);
    while (next.length === 1 && visitsOf(tree, next[0]) === visitsOf(tree, node)) {
      nodes.push(...next);
      next = shownChildren(tree, next[0] ?? 0);
    }
    const visits = visitsOf(tree, node);
    const gone = next.reduce((sum, child) => sum + visitsOf(tree, child), 0);
    const below: Chain[] = [];
    const chain = { nodes, children: below, visits, ends: visits - gone };
    among.push(chain);
    made.push({ chain, below, next });
  };
  const roots: Chain[] = [];
  start(0, roots);
  // The list grows while it is gone through.
  for (const { next, below } of made) {
    for (const child of next) {
      start(child, below);
    }
  }
  return roots[0] ?? { nodes: [0], children: [], visits: 0, ends: 0 };
}

function visitsOf({ visits }: ShownTree, node: number | undefined): number {
  return visits[node ?? 0] ?? 0;
}

/** The last step before a fork or an end. */
export function lastOf({ nodes }: Chain): number {
  return nodes.at(-1) ?? 0;
}
