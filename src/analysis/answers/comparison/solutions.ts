import { evaluate } from '../expression/evaluate';
import { type Complex } from '../expression/complex';
import { type Node } from '../expression/node';
import { compareValues, samplePoints } from '../expression/probe';

/** Values at which it is tried whether a formula is linear in a variable. */
const trials = [-0.83, 0.37, 1.41] as const;

/**
 * Whether two equations `a = 0` and `b = 0` have the same solutions, by solving both for a variable
 * in which they are linear: `xy = 1` and `y = 1/x` are both solved for y. `undefined` when there is
 * no such variable. With one variable only that one is looked at.
 */
export function solveAlike(a: Node, b: Node, names: readonly string[]): boolean | undefined {
  const points = samplePoints(names);
  for (const name of names) {
    const verdicts: boolean[] = [];
    for (const point of points) {
      const [first, second] = [rootIn(a, name, point), rootIn(b, name, point)];
      if (first === undefined || second === undefined) {
        verdicts.length = 0;
        break;
      }
      if (Number.isFinite(first) && Number.isFinite(second)) {
        const result = compareValues({ re: first, im: 0 }, { re: second, im: 0 });
        verdicts.push(result === 'equal');
      }
    }
    if (verdicts.length >= 3) {
      return verdicts.every(Boolean);
    }
  }
  return undefined;
}

/** Where a formula that is linear in `name` is 0; `undefined` when it is not linear in it. */
export function rootIn(
  node: Node,
  name: string,
  point: ReadonlyMap<string, Complex>,
): number | undefined {
  const values = trials.map((value) => {
    const at = evaluate(node, new Map(point).set(name, { re: value, im: 0 }));
    return Math.abs(at.im) < 1e-12 ? at.re : Number.NaN;
  });
  const [low = 0, middle = 0, high = 0] = values;
  const slope = (high - low) / (trials[2] - trials[0]);
  const expected = low + slope * (trials[1] - trials[0]);
  const scale = Math.max(Math.abs(low), Math.abs(middle), Math.abs(high), 1e-6);
  const isLinear = Math.abs(middle - expected) <= 1e-10 * scale && Math.abs(slope) > 1e-9 * scale;
  return isLinear ? trials[0] - low / slope : undefined;
}
