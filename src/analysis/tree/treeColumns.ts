import type { GroupId } from '../segments/groups';
import { factorOf } from '../segments/factors';
import type { NodeReport } from './nodeReport';

/** Numbers of all nodes, or of some; arrays of any kind, so that they may cross any boundary. */
type Numbers = ArrayLike<number>;

/**
 * A rollout tree as columns, by node: what drawing needs, without a text. A node stands behind its
 * parent; the root is node 0.
 */
export interface TreeColumns {
  /** -1 at the root. */
  readonly parent: Numbers;
  /** Tokens of the step, and of all steps before it on its way from the root. */
  readonly tokens: Numbers;
  readonly before: Numbers;
  /** Rollouts through it; of them those of which it is known whether they are right, and are. */
  readonly visits: Numbers;
  readonly judged: Numbers;
  readonly right: Numbers;
  /** Thought factor group of the step: its place among `groups`, counted from 1; 0 for none. */
  readonly group: Numbers;
  readonly groups: readonly GroupId[];
  /** The nodes at which the right answer becomes unlikely. */
  readonly collapses: Numbers;
  /** The nodes that were rated by their producer, and the ratings in the same order. */
  readonly rated: Numbers;
  readonly ratings: Numbers;
  /** The node at which each rollout ends, by the rollout's place in the group. */
  readonly rolloutEnds: Numbers;
}

/** The columns of reported nodes. Linear in the nodes and the steps of all rollouts. */
export function treeColumns(nodes: readonly NodeReport[], rollouts: number): TreeColumns {
  const groups: GroupId[] = [];
  const groupNumber = (id: GroupId): number => {
    const known = groups.indexOf(id);
    return known === -1 ? groups.push(id) : known + 1;
  };
  const rated = nodes.filter(({ node }) => node.rating !== undefined);
  return {
    parent: Int32Array.from(nodes, ({ node }) => node.parent ?? -1),
    tokens: Uint32Array.from(nodes, ({ node }) => node.tokens),
    before: Uint32Array.from(nodes, ({ node }) => node.before),
    visits: Uint32Array.from(nodes, ({ node }) => node.rollouts.length),
    judged: Uint32Array.from(nodes, ({ value }) => value.judged),
    right: Uint32Array.from(nodes, ({ value }) => value.right),
    group: Uint8Array.from(nodes, ({ node: { factor } }) =>
      factor === undefined ? 0 : groupNumber(factorOf(factor).group),
    ),
    groups,
    collapses: Uint32Array.from(
      nodes.filter(({ collapses }) => collapses).map(({ node }) => node.id),
    ),
    rated: Uint32Array.from(rated, ({ node }) => node.id),
    ratings: Float64Array.from(rated, ({ node }) => node.rating ?? 0),
    rolloutEnds: endsOf(nodes, rollouts),
  };
}

/** A parent stands before its children, so the last node that names a rollout is its end. */
function endsOf(nodes: readonly NodeReport[], rollouts: number): Uint32Array {
  const ends = new Uint32Array(rollouts);
  for (const { node } of nodes) {
    for (const rollout of node.rollouts) {
      ends[rollout] = node.id;
    }
  }
  return ends;
}
