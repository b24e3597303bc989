import type { TreeColumns, TreeSibling } from '../../../protocol/tree';
import { meanThrough } from './meanThrough';

/** A rollout tree as the page walks it. Node 0 is the root. */
export class TreeModel {
  /** The nodes below each node: the most visited first, offered steps last. */
  private readonly children: readonly (readonly number[])[];
  /** Tokens of the longest way from the root, at least one. */
  readonly length: number;
  private readonly ratings: ReadonlyMap<number, number>;
  private readonly collapsing: ReadonlySet<number>;

  private readonly outcomes: Float64Array;
  private readonly clean: Float64Array;

  constructor(
    readonly columns: TreeColumns,
    siblings: readonly Pick<TreeSibling, 'reward' | 'verified'>[] = [],
  ) {
    const { parent, visits } = columns;
    const children = Array.from({ length: parent.length }, (): number[] => []);
    for (let node = 1; node < parent.length; node++) {
      children[parent[node] ?? 0]?.push(node);
    }
    for (const each of children) {
      each.sort((a, b) => (visits[b] ?? 0) - (visits[a] ?? 0));
    }
    this.children = children;
    this.ratings = new Map(
      Array.from(columns.rated, (node, place) => [node, columns.ratings[place] ?? 0]),
    );
    this.length = Array.from(columns.tokens).reduce(
      (longest, tokens, node) => Math.max(longest, this.start(node) + tokens),
      1,
    );
    this.outcomes = meanThrough(
      columns,
      siblings.map(({ reward }) => reward),
    );
    this.clean = meanThrough(
      columns,
      siblings.map(({ verified }) => (verified === undefined ? undefined : Number(verified))),
    );
    this.collapsing = new Set(Array.from(columns.collapses));
  }

  get size(): number {
    return this.columns.parent.length;
  }

  parentOf(node: number): number | undefined {
    const parent = this.columns.parent[node] ?? -1;
    return parent < 0 ? undefined : parent;
  }

  childrenOf(node: number): readonly number[] {
    return this.children[node] ?? [];
  }

  /** Steps from the root on. */
  depth(node: number): number {
    let depth = 0;
    for (let at = this.parentOf(node); at !== undefined; at = this.parentOf(at)) {
      depth++;
    }
    return depth;
  }

  /** Whether a rollout, by its place in the group, goes through a node. */
  isOnWay(node: number, rollout: number): boolean {
    let at = this.columns.rolloutEnds[rollout];
    while (at !== undefined && at > node) {
      at = this.parentOf(at);
    }
    return at === node;
  }

  visits(node: number): number {
    return this.columns.visits[node] ?? 0;
  }

  /** The share of right rollouts; `undefined` where it is known of none. */
  value(node: number): number | undefined {
    const judged = this.columns.judged[node] ?? 0;
    return judged === 0 ? undefined : (this.columns.right[node] ?? 0) / judged;
  }

  advantage(node: number): number | undefined {
    const here = this.value(node);
    const parent = this.parentOf(node);
    const above = parent === undefined ? here : this.value(parent);
    return here === undefined || above === undefined ? undefined : here - above;
  }

  /** What the producer recorded of the step. */
  rating(node: number): number | undefined {
    return this.ratings.get(node);
  }

  /** The mean outcome reward of the rollouts through it; `undefined` where none has one. */
  outcome(node: number): number | undefined {
    return known(this.outcomes[node]);
  }

  /** The share of rollouts without a false claim, of those of which a claim could be checked. */
  verified(node: number): number | undefined {
    return known(this.clean[node]);
  }

  collapses(node: number): boolean {
    return this.collapsing.has(node);
  }

  /** Tokens before the step, and behind it. */
  start(node: number): number {
    return this.columns.before[node] ?? 0;
  }

  end(node: number): number {
    return this.start(node) + (this.columns.tokens[node] ?? 0);
  }
}

function known(value = NaN): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
