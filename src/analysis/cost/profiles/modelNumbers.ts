import { ExpectedError } from '../../../base/errors';
import { numberOption } from '../optionValue';
import type { ModelSpec } from '../modelSpec';

/** A number of a model, by where it stands in its specification. */
export interface ModelNumber {
  /** Such as `totalParameters` or `groups[0].keyValueHeads`. */
  readonly path: string;
  readonly value: number;
}

/** Every number of a model, in the order of its specification. */
export function modelNumbers(model: ModelSpec): readonly ModelNumber[] {
  const found: ModelNumber[] = [];
  mapNumbers(model, '', (path, value) => {
    found.push({ path, value });
    return value;
  });
  return found;
}

/**
 * The model with other numbers; its name and source then say so. A number that is whole stays whole,
 * and one above 0 above 0. Throws `ExpectedError` for a path that the model does not have, and for a
 * value out of range.
 *
 * Example: `withModelNumbers(model, { 'groups[0].keyValueHeads': 16 })`.
 */
export function withModelNumbers(
  model: ModelSpec,
  numbers: Readonly<Record<string, unknown>>,
): ModelSpec {
  const known = new Map(modelNumbers(model).map(({ path, value }) => [path, value]));
  const unknown = Object.keys(numbers).find((path) => !known.has(path));
  if (unknown !== undefined) {
    const paths = [...known.keys()].join(', ');
    throw new ExpectedError(`modelNumbers: there is no "${unknown}". Known are: ${paths}.`);
  }
  const changed = mapNumbers(model, '', (path, value) =>
    Object.hasOwn(numbers, path) ? checked(path, numbers[path], value) : value,
  ) as ModelSpec;
  return {
    ...changed,
    name: `${model.name} (edited)`,
    source: { ...model.source, name: `as set; otherwise ${model.source.name}` },
  };
}

function checked(path: string, given: unknown, known: number): number {
  if (typeof given !== 'number') {
    throw new ExpectedError(`modelNumbers: ${path} has to be a number.`);
  }
  const [least, whole] = [known === 0 ? 0 : Number.MIN_VALUE, Number.isInteger(known)];
  const wanted = `a ${whole ? 'whole ' : ''}number ${least === 0 ? 'from 0' : 'above 0'} to 1e15`;
  const allows = (value: number): boolean =>
    value >= least && value <= 1e15 && (!whole || Number.isInteger(value));
  return numberOption(`modelNumbers: ${path}`, given, { wanted, allows }) ?? known;
}

/** The same value with each number in it replaced; sources and names stay. */
function mapNumbers(
  value: unknown,
  path: string,
  replace: (path: string, value: number) => number,
): unknown {
  if (typeof value === 'number') {
    return replace(path, value);
  }
  if (Array.isArray(value)) {
    return value.map((each, index) => mapNumbers(each, `${path}[${index}]`, replace));
  }
  if (typeof value === 'object' && value !== null) {
    const start = path === '' ? '' : `${path}.`;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, mapNumbers(each, start + key, replace)]),
    );
  }
  return value;
}
