import type { FactorId } from '../segments/factors';
import type { Rollout, RolloutStep } from './rollout';

/** A step that rollouts share, and all steps before it. */
export interface TreeNode {
  /** Its place in the list of nodes, where each parent stands before its children. */
  readonly id: number;
  /** Absent at the root, which is the problem. */
  readonly parent?: number;
  /** Steps from the root on. */
  readonly depth: number;
  /** The step as the first rollout writes it; empty at the root. */
  readonly text: string;
  readonly tokens: number;
  /** Tokens of all steps before it on its way from the root. */
  readonly before: number;
  readonly factor?: FactorId;
  /** As the first rollout that records one has it, before those that end here. */
  readonly rating?: number;
  readonly children: readonly number[];
  /** The rollouts that go through it, by their place in the group; none for a step never taken. */
  readonly rollouts: readonly number[];
  /** How many of them end here. */
  readonly ends: number;
}

/** The prefix tree of a sibling group; the root is the first node. */
export type RolloutTree = readonly TreeNode[];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Growing extends Mutable<Omit<TreeNode, 'children' | 'rollouts'>> {
  children: number[];
  rollouts: number[];
}

/**
 * Merges rollouts that begin with equal steps; white space makes no difference. Time and memory are
 * linear in the steps of all rollouts. Example: `a b c`, `a b d` and `e` give a root with `a` and
 * `e`, and `a` has `b` with `c` and `d` below it.
 */
export function mergeRollouts(rollouts: readonly Rollout[]): RolloutTree {
  const growth = new Growth();
  rollouts.forEach(({ steps }, rollout) => {
    let node = growth.root;
    node.rollouts.push(rollout);
    steps.forEach((step, index) => {
      const parent = node;
      node = growth.child(parent, step, index < steps.length - 1);
      node.rollouts.push(rollout);
      for (const { text, rating } of step.alternatives ?? []) {
        growth.child(parent, { text, tokens: 0, ...(rating !== undefined && { rating }) }, false);
      }
    });
    node.ends += 1;
  });
  return growth.nodes;
}

class Growth {
  readonly nodes: Growing[] = [];
  readonly root = this.add({ depth: 0, text: '', tokens: 0, before: 0 });
  /** The children of each node by their text in one spelling. */
  private readonly named: Map<string, Growing>[] = [];

  /** The child for a step, behind which its rollout goes on or ends. */
  child(parent: Growing, step: RolloutStep, goesOn: boolean): Growing {
    const named = (this.named[parent.id] ??= new Map<string, Growing>());
    const key = step.text.replace(/\s+/g, ' ').trim();
    const known = named.get(key);
    if (known !== undefined) {
      known.tokens ||= step.tokens;
      // The value of a state says more than that of a rollout which ended in it.
      const isState = goesOn && known.ends === known.rollouts.length;
      const [first, last] = isState ? [known, step] : [step, known];
      return Object.assign(known, said(first), said(last));
    }
    const node = this.add({
      parent: parent.id,
      depth: parent.depth + 1,
      text: step.text,
      tokens: step.tokens,
      before: parent.before + parent.tokens,
      ...said(step),
    });
    parent.children.push(node.id);
    named.set(key, node);
    return node;
  }

  private add(node: Omit<Growing, 'id' | 'children' | 'rollouts' | 'ends'>): Growing {
    const added = { ...node, id: this.nodes.length, children: [], rollouts: [], ends: 0 };
    this.nodes.push(added);
    return added;
  }
}

/** What is said of a step besides its text. */
function said({ factor, rating }: Pick<RolloutStep, 'factor' | 'rating'>) {
  return { ...(factor !== undefined && { factor }), ...(rating !== undefined && { rating }) };
}

/** The nodes from the first step to a node, without the root. */
export function pathTo(tree: RolloutTree, id: number): readonly TreeNode[] {
  const path: TreeNode[] = [];
  for (let node = tree[id]; node?.parent !== undefined; node = tree[node.parent]) {
    path.push(node);
  }
  return path.reverse();
}
