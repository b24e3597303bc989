import { describe, expect, it } from 'vitest';
import type {
  FlagField,
  NumberField,
  TableRows,
  TextField,
} from '../../../../src/analysis/table/fields';
import { filterOf } from '../../../../src/analysis/table/filter';
import { parseFilter } from '../../../../src/analysis/table/filterLanguage';
import { type Bins, summaryOf, Tally } from '../../../../src/analysis/table/summary';
import { headingGroup, viewOf, type ViewQuery } from '../../../../src/analysis/table/view';

interface Row {
  readonly tokens?: number;
  readonly cost?: number;
  readonly backtracks?: number;
  readonly model?: string;
  readonly problem?: string;
  readonly answer?: string;
  readonly correct?: boolean;
  readonly truncated?: boolean;
  /** Its full text, where it has been searched. */
  readonly thought?: string;
  readonly group?: number;
}

function table(given: readonly Row[]): TableRows {
  const value = (row: number, field: keyof Row) => given[row]?.[field];
  const text = (field: TextField, row: number): string =>
    String(value(row, field as keyof Row) ?? '');
  const numbers = new Map<string, number>();
  return {
    length: given.length,
    number: (field: NumberField, row) => Number(value(row, field as keyof Row) ?? NaN),
    text,
    textNumber: (field, row) => {
      const known = numbers.get(text(field, row)) ?? numbers.size;
      numbers.set(text(field, row), known);
      return known;
    },
    flag: (field: FlagField, row) => value(row, field) as boolean | undefined,
    group: (row) => given[row]?.group ?? 0,
    holdsText: (text, row) => given[row]?.thought?.includes(text),
  };
}

const rows = table([
  {
    tokens: 5000,
    cost: 0.5,
    backtracks: 3,
    model: 'Qwen3-32B',
    correct: false,
    group: 0,
    thought: 'we carry the two',
  },
  {
    tokens: 900,
    cost: 0.1,
    backtracks: 0,
    model: 'gpt-oss-20b',
    correct: true,
    group: 1,
    thought: 'no',
  },
  { tokens: 4000, cost: 0.4, backtracks: 1, model: 'qwen2.5', correct: true, group: 0 },
  { cost: 0.2, problem: 'Carry the Two over', truncated: true, group: 1 },
]);

function selected(filter: string): number[] {
  const parsed = parseFilter(filter);
  if (!parsed.ok) {
    throw new Error(parsed.error.message);
  }
  return [0, 1, 2, 3].filter(filterOf(parsed.conditions, rows));
}

describe('filter language', () => {
  it.each([
    ['', [0, 1, 2, 3]],
    ['tokens>4000', [0]],
    ['tokens>=4k', [0, 2]],
    ['tokens:900', [1]],
    ['tokens!=900', [0, 2]],
    ['-tokens:900', [0, 2, 3]],
    ['tokens:1k..4k', [2]],
    ['tokens:..4k', [1, 2]],
    ['backtracks>=1 correct:false', [0]],
    ['correct:unknown', [3]],
    ['truncated:true', [3]],
    ['model:qwen', [0, 2]],
    ['-model:qwen', [1, 3]],
    ['MODEL:"Qwen3"', [0]],
    ['"carry the two"', [0]],
    ['-"carry the two"', [1]],
    ['-"carry the two" correct:true', [1]],
    ['problem:"carry the two"', [3]],
    ['problem:"\u017fixty \u212aiel"', []],
    ['model:"\u212a"', []],
    ['CARRY', [3]],
    ['carry two', [3]],
    ['gpt', [1]],
    ['tokens<1e3', [1]],
  ])('%s', (filter, expected) => {
    expect(selected(filter)).toEqual(expected);
  });

  it.each([
    ['tokens>many', 7, /"many" is not a number/],
    ['speed>3', 0, /There is no "speed"\. Known are: tokens, /],
    ['model>3', 6, /"model" is compared by ":" only/],
    ['correct:maybe', 8, /true, false or unknown/],
    ['tokens:1..x', 7, /not a range/],
    ['ok "open', 3, /not closed/],
    ['  -speed:3', 3, /There is no "speed"/],
  ])('%s is refused at %d', (filter, offset, message) => {
    const parsed = parseFilter(filter);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.error.offset).toBe(offset);
      expect(parsed.error.message).toMatch(message);
    }
  });

  it('ends on any input', () => {
    for (const text of ['"'.repeat(1000), '-'.repeat(1000), ':>='.repeat(500), 'a'.repeat(1e5)]) {
      expect(typeof parseFilter(text).ok).toBe('boolean');
    }
  });
});

describe('viewOf', () => {
  const all: ViewQuery = { conditions: [], grouped: false };

  it('keeps the order of the file', () => {
    expect([...viewOf(rows, all)]).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['tokens', false, [1, 2, 0, 3]],
    ['tokens', true, [0, 2, 1, 3]],
    ['model', false, [0, 1, 2, 3]],
    ['model', true, [2, 1, 0, 3]],
    ['correct', true, [1, 2, 0, 3]],
  ] as const)('sorts by %s, descending %s, unknown last', (key, descending, expected) => {
    expect([...viewOf(rows, { ...all, sort: { key, descending } })]).toEqual(expected);
  });

  it('puts siblings under a heading, groups in the order of their first row', () => {
    const query: ViewQuery = { ...all, grouped: true, sort: { key: 'tokens', descending: false } };
    const view = [...viewOf(rows, query)];
    expect(view).toEqual([-2, 1, 3, -1, 2, 0]);
    expect(view.map(headingGroup)).toEqual([1, undefined, undefined, 0, undefined, undefined]);
  });

  it.each([
    ['a narrow range of whole numbers', [3, 1, 2, 1]],
    ['fractions', [0.3, 0.1, 0.2, 0.1]],
    ['numbers far apart', [-1e12, 5, 1e9, 5]],
  ])('sorts %s, equal ones in the order of the file', (_name, values) => {
    const given = table([...values.map((tokens) => ({ tokens })), {}]);
    const sorted = (descending: boolean): number[] => [
      ...viewOf(given, { ...all, sort: { key: 'tokens', descending } }),
    ];
    const order = [0, 1, 2, 3].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    expect(sorted(false)).toEqual([...order, 4]);
    const down = [0, 1, 2, 3].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    expect(sorted(true)).toEqual([...down, 4]);
  });

  it('copes with a million rows', () => {
    const many: TableRows = {
      ...rows,
      length: 1_000_000,
      number: (_field, row) => (row * 7919) % 1e6,
    };
    const view = viewOf(many, { ...all, sort: { key: 'tokens', descending: false } });
    expect(view[0]).toBe(0);
    expect(view).toHaveLength(1_000_000);
  });
});

describe('summaryOf', () => {
  it('sums rows and passes headings over', () => {
    expect(summaryOf(rows, [-1, 0, 2, -2, 1])).toEqual({
      trajectories: 3,
      problems: 2,
      right: 2,
      wrong: 1,
      tokens: 9900,
      usd: 1,
    });
  });

  it('says no dollars when one is missing', () => {
    const given = table([{ tokens: 1, cost: 1 }, { tokens: 1 }]);
    expect(summaryOf(given, [0, 1]).usd).toBeUndefined();
  });

  it('leaves out records that gave no trajectory', () => {
    const given = table([{ tokens: 7, cost: 1, group: 1 }, { group: 2 }]);
    expect(summaryOf(given, [0, 1])).toMatchObject({ trajectories: 1, problems: 1, usd: 1 });
  });
});

function histogramOf(
  rows: TableRows,
  view: Iterable<number>,
  field: 'backtracks' | 'tokens',
): Bins {
  const tally = new Tally(rows, field);
  for (const row of view) {
    tally.add(row);
  }
  return tally.bins;
}

describe('Tally', () => {
  it('counts in bins of one round width', () => {
    const values = table([0, 1, 1, 3].map((backtracks) => ({ backtracks })));
    expect(histogramOf(values, [0, 1, 2, 3], 'backtracks')).toEqual({
      edges: [0, 1, 2, 3, 4],
      counts: [1, 2, 0, 1],
    });
  });

  it('has at most 25 bins, which hold every known value', () => {
    const values = table(Array.from({ length: 1000 }, (_, i) => ({ tokens: 137 + i * 91 })));
    const { edges, counts } = histogramOf(values, Array(1000).keys(), 'tokens');
    expect(counts.length).toBeLessThanOrEqual(25);
    expect(edges).toHaveLength(counts.length + 1);
    expect(counts.reduce((a, b) => a + b)).toBe(1000);
    expect(edges[0]).toBeLessThanOrEqual(137);
  });

  it('is empty without values', () => {
    expect(histogramOf(table([{}]), [0], 'tokens')).toEqual({ edges: [], counts: [] });
  });
});
