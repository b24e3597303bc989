import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../../../../src/analysis/table/filterLanguage';
import {
  filterTerms,
  withRange,
} from '../../../../../../src/views/client/table/filter/filterTerms';

describe('filterTerms', () => {
  it.each([
    ['', []],
    ['  a  b ', ['a', 'b']],
    ['model:qwen "carry the two" -x', ['model:qwen', '"carry the two"', '-x']],
    ['answer:"1 / 2" b', ['answer:"1 / 2"', 'b']],
    ['"not closed at all', ['"not closed at all']],
  ])('cuts %j', (filter, terms) => expect(filterTerms(filter)).toEqual(terms));
});

describe('withRange', () => {
  it.each([
    ['', 'tokens:1000..1999'],
    ['tokens>4000 model:qwen', 'model:qwen tokens:1000..1999'],
    ['TOKENS:1k..4k tokens!=5 tokens<=9', 'tokens:1000..1999'],
    [
      '-tokens>9 tokens "tokens>4" tokensx>1',
      '-tokens>9 tokens "tokens>4" tokensx>1 tokens:1000..1999',
    ],
  ])('turns %j into %j', (filter, result) =>
    expect(withRange(filter, 'tokens', 1000, 1999)).toBe(result),
  );

  it('names a single value as such', () =>
    expect(withRange('', 'backtracks', 3, 3)).toBe('backtracks:3'));

  it.each([
    ['tokens', 0, 499],
    ['backtracks', 3, 3],
    ['cost', 0.0005, 0.001],
    ['cost', 1e-7, 2e-7],
    ['kv', 0, 5e21],
    ['reward', -1, -0.5],
  ])('writes what the filter language reads: %s %d %d', (field, low, high) => {
    const parsed = parseFilter(withRange('', field, low, high));
    expect(parsed).toMatchObject({
      ok: true,
      conditions: [
        low === high
          ? { kind: 'number', field, comparison: '=', value: low }
          : { kind: 'range', field, low, high },
      ],
    });
  });
});
