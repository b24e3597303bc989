import { describe, expect, it } from 'vitest';
import { commonShape, shapeOf } from '../../../../src/analysis/prune/jsonShape';
import type { JsonValue } from '../../../../src/analysis/model';

const common = (...values: readonly JsonValue[]) =>
  values.map((value) => shapeOf(value)).reduce(commonShape);
const fields = (entries: Readonly<Record<string, unknown>>) => ({
  kind: 'object',
  fields: new Map(Object.entries(entries)),
});

describe('shapeOf', () => {
  it('says what a value is', () => {
    expect(shapeOf({ a: [1, null], b: { c: true }, d: null })).toEqual(
      fields({
        a: { kind: 'list', element: { kind: 'integer' } },
        b: fields({ c: { kind: 'flag' } }),
        d: { kind: 'nothing' },
      }),
    );
    expect(shapeOf([])).toEqual({ kind: 'list', element: { kind: 'nothing' } });
    expect(shapeOf(1e300).kind).toBe('number');
  });

  it('leaves to JSON what has no columns', () => {
    expect(shapeOf({}).kind).toBe('json');
    expect(shapeOf({ '': 1 }).kind).toBe('json');
    const dictionary = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${at}`, at]));
    expect(shapeOf(dictionary).kind).toBe('json');
  });
});

describe('commonShape', () => {
  it('is the narrowest that holds both', () => {
    expect(common(1, null, 0.5)).toEqual({ kind: 'number' });
    expect(common(null, 'a')).toEqual({ kind: 'text' });
    expect(common('a', 1)).toEqual({ kind: 'json' });
    expect(common([1], ['a'])).toEqual({ kind: 'list', element: { kind: 'json' } });
    expect(common({ a: 1 }, { b: 'x' }, { a: 2 })).toEqual(
      fields({ a: { kind: 'integer' }, b: { kind: 'text' } }),
    );
    expect(common({ a: 1 }, [1])).toEqual({ kind: 'json' });
  });
});
