import { hierarchy, type HierarchyRectangularNode, partition } from 'd3-hierarchy';
import type { Chain } from '../model/chains';

/** A chain on the rows that it takes: one for each rollout, less for a step that was only offered. */
export type Rows = HierarchyRectangularNode<Chain>;

const rowsOfOffered = 0.6;

/** Gives every chain its rows, `x0` to `x1`; those of its children lie within them, in order. */
export function rowsOf(root: Chain): Rows {
  const whole = hierarchy(root).sum(({ visits, ends }) => (visits === 0 ? rowsOfOffered : ends));
  return partition<Chain>().size([whole.value ?? 1, 1])(whole);
}
