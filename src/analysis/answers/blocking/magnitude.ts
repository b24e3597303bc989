import { absolute, isFinite } from '../expression/complex';
import { evaluate } from '../expression/evaluate';
import { type Node, variablesOf } from '../expression/node';
import { type Structure } from '../structure/structure';

/**
 * The size of an answer: one number that is the same, up to rounding, for all answers that are equal
 * to it. `undefined` where there is none, which says nothing.
 */

/** Below this, rounding errors may hide what a value is. */
const smallest = 1e-9;

/** The absolute value of a formula without variables. */
export function magnitudeOfNode(node: Node): number | undefined {
  return known(sizeOf(node));
}

/** The largest absolute value of the numbers in it. */
export function magnitudeOf(structure: Structure): number | undefined {
  return known(largestIn(structure));
}

function known(size: number | undefined): number | undefined {
  return size === undefined || size < smallest ? undefined : size;
}

function sizeOf(node: Node): number | undefined {
  const value = variablesOf(node).length > 0 ? undefined : evaluate(node, new Map());
  return value !== undefined && isFinite(value) ? absolute(value) : undefined;
}

/** Regions are joined where they touch; the end that is farthest from 0 is left. */
function largestIn(structure: Structure): number | undefined {
  switch (structure.kind) {
    case 'quantity':
      return structure.percent || structure.unit !== undefined
        ? undefined
        : sizeOf(structure.value);
    case 'collection':
      return largest(structure.items.map(largestIn));
    case 'matrix':
      return structure.determinant ? undefined : largest(structure.rows.flat().map(largestIn));
    case 'region':
      return largest(structure.intervals.flatMap(({ low, high }) => [sizeOf(low), sizeOf(high)]));
    case 'choice':
    case 'date':
    case 'empty':
    case 'ratio':
    case 'relation':
    case 'text':
    case 'time':
      return undefined;
  }
}

/** Nothing can be said where one of them has no size. */
function largest(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce<number | undefined>(
    (most, size) => (most === undefined || size === undefined ? undefined : Math.max(most, size)),
    0,
  );
}

/** True when two sizes differ by more than any rounding that is let pass. */
export function areApart(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > 0.01 * Math.max(a, b);
}
