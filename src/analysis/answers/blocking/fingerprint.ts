import { isFinite, isReal } from '../expression/complex';
import { evaluate } from '../expression/evaluate';
import { containsFold } from '../expression/folds';
import { type Node, variablesOf } from '../expression/node';
import { samplePoints } from '../expression/probe';
import { rootIn } from '../comparison/solutions';

/** What a formula with variables is at the points at which formulas are compared. */
export interface Fingerprint {
  readonly names: string;
  readonly values: readonly number[];
}

/** `undefined` where a value is missing or complex, which says nothing. */
export function fingerprintOf(node: Node): Fingerprint | undefined {
  return printOf(node, (names) =>
    samplePoints(names).map((point) => {
      const value = evaluate(node, point);
      return isFinite(value) && isReal(value) ? value.re : undefined;
    }),
  );
}

/** The same of an equation `node = 0`: where it is 0 in its first variable. */
export function rootsOf(node: Node): Fingerprint | undefined {
  return printOf(node, (names) =>
    samplePoints(names).map((point) => rootIn(node, names[0] ?? '', point)),
  );
}

function printOf(
  node: Node,
  valuesOf: (names: readonly string[]) => readonly (number | undefined)[],
): Fingerprint | undefined {
  const names = [...new Set(variablesOf(node))].sort();
  if (names.length === 0 || names.length > 6 || containsFold(node)) {
    return undefined;
  }
  const values = valuesOf(names).flatMap((value) =>
    value !== undefined && Number.isFinite(value) ? [value] : [],
  );
  return values.length < samplePoints(names).length
    ? undefined
    : { names: names.join(' '), values };
}

/** True when two formulas in the same variables surely differ. */
export function printsDiffer(a: Fingerprint | undefined, b: Fingerprint | undefined): boolean {
  return (
    a !== undefined &&
    b?.names === a.names &&
    a.values.some((value, index) => isApart(value, b.values[index] ?? value))
  );
}

/** True for a formula that is no constant, whatever variables it is written with. */
export function varies(print: Fingerprint | undefined): boolean {
  const [first = 0, ...rest] = print?.values ?? [];
  return rest.some((value) => isApart(first, value));
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.01 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
}
