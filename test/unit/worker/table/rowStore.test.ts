import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { numberFields, textFields } from '../../../../src/analysis/table/fields';
import { rowsOfSections, sectionsOfRows } from '../../../../src/worker/table/savedRows';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { addProblem, addRow, fillTable } from '../../../support/tableRows';

const under = { figures: 'o200k_base' };

function someTable(rows: number): TrajectoryTable {
  const table = new TrajectoryTable();
  for (let part = 0; part < 4; part++) {
    fillTable(table, rows / 4);
    addProblem(table);
    addRow(table, { problem: { text: `½ \ud800 ${part}`, segments: [] } as never });
  }
  table.price(defaultProfile);
  return table;
}

/** Groups may be numbered otherwise: each is known by its first row. */
function contentsOf(table: TrajectoryTable): unknown[] {
  const firstOf = new Map<number, number>();
  return Array.from({ length: table.length }, (_, row) => {
    const first = firstOf.get(table.group(row)) ?? row;
    firstOf.set(table.group(row), first);
    return [
      table.id(row),
      table.problem(row),
      first,
      table.flag('correct', row),
      ...numberFields.map(({ name }) => table.number(name, row)),
      ...textFields.map(({ name }) => table.text(name, row)),
    ];
  });
}

function kept(table: TrajectoryTable, records = Infinity, mostBytes = Infinity): TrajectoryTable {
  const sections = new Map(sectionsOfRows(table, records, { under, mostBytes }));
  const restored = new TrajectoryTable();
  for (const part of rowsOfSections((name) => sections.get(name), under)) {
    restored.append(part);
  }
  restored.price(defaultProfile);
  return restored;
}

describe('the rows of a table', () => {
  const table = someTable(20_000);

  it('are the same when they are kept and read again', () => {
    const restored = kept(table);
    expect(restored.problemCount).toBe(4);
    expect(contentsOf(restored)).toEqual(contentsOf(table));
  });

  it('are kept up to a record, or as far as they fit', () => {
    expect(kept(table, 12_345).records).toBe(12_345);
    const some = kept(table, Infinity, 1_500_000);
    expect(some.records).toBeGreaterThan(0);
    expect(some.records).toBeLessThan(table.records);
    expect(contentsOf(some)).toEqual(contentsOf(table).slice(0, some.length));
  });

  it('are not taken for those of other settings', () => {
    const sections = new Map(sectionsOfRows(table, 10, { under, mostBytes: Infinity }));
    const others = { figures: 'gpt2' };
    expect([...rowsOfSections((name) => sections.get(name), others)]).toEqual([]);
  });

  it('are forgotten from a record on, with what was wrong there', () => {
    const cut = kept(table);
    cut.truncate(5001);
    expect([cut.length, cut.records, cut.problemCount]).toEqual([5001, 5001, 1]);
    fillTable(cut, 10);
    expect(contentsOf(cut).slice(0, 5001)).toEqual(contentsOf(table).slice(0, 5001));
  });

  it('take few bytes each when there are many', () => {
    const many = new TrajectoryTable();
    for (let part = 0; part < 20; part++) {
      fillTable(many, 20_000);
    }
    expect(many.byteLength / many.length).toBeLessThan(48);
  });
});
