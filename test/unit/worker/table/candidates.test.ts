import { afterEach, describe, expect, it } from 'vitest';
import { beforehand } from '../../../../src/analysis/table/beforehand';
import { filterOf } from '../../../../src/analysis/table/filter';
import { parseFilter } from '../../../../src/analysis/table/filterLanguage';
import type { CorpusFile } from '../../../../src/corpus/corpusFile';
import { TextSearch } from '../../../../src/corpus/search/textSearch';
import { Candidates } from '../../../../src/worker/table/candidates';
import { rowOfTrajectory } from '../../../../src/worker/table/trajectoryFields';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { seededRandom } from '../../../support/seededRandom';
import { opened, passOver } from '../support/passes';

const open: CorpusFile[] = [];
afterEach(() => open.splice(0).forEach((file) => file.dispose()));

async function fileOf(records: readonly object[]): Promise<CorpusFile> {
  const file = await opened('a.jsonl', records.map((each) => JSON.stringify(each)).join('\n'));
  open.push(file);
  await file.indexed();
  return file;
}

/** The candidates of a filter among the records from one on, when all have been looked at. */
async function candidatesOf(file: CorpusFile, filter: string, from = 0): Promise<Candidates> {
  const parsed = parseFilter(filter);
  const known = beforehand(parsed.ok ? parsed.conditions : []);
  if (known === undefined) {
    throw new Error(`${filter} tells nothing beforehand`);
  }
  return new Promise((resolve) => {
    const found = new Candidates(file, known, from, () => {
      if (found.searched === file.recordCount || found.since(0).length === 1000) {
        resolve(found);
      }
    });
  });
}

const random = seededRandom(5);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const records = Array.from({ length: 200 }, (_, n) => ({
  question: `${'How many? '.repeat(pick([1, 40]))}Train ${n % 7}.`,
  response: `<think>${pick(['Carry the two.', 'No.', 'CARRY THE \\ 2'])} So ${n}.</think>It is ${n}.`,
  model: pick(['qwen3', 'm', 'deepseek-R1']),
  finish_reason: pick(['stop', 'length']),
  rollout_id: `s${n}`,
}));

describe('candidates', () => {
  it.each([
    '"carry the two"',
    '"carry the two" model:QWEN',
    'model:deepseek -"carry the two"',
    'problem:"train 3"',
    '"so" sample:s1 record>20',
    'model:m truncated:true',
    '"how many"',
  ])('are just those records whose rows meet the filter: %s', async (filter) => {
    const file = await fileOf(records);
    const table = new TrajectoryTable();
    await passOver(file, table);
    const parsed = parseFilter(filter);
    const rows = Array.from({ length: table.length }, (_, row) => row);
    const texts = await Promise.all(
      rows.map(async (row) => (await file.trajectory(table.id(row)))?.thought.text ?? ''),
    );
    const problems = records.map(({ question }) => question);
    const passes = filterOf(parsed.ok ? parsed.conditions : [], {
      length: table.length,
      number: (field, row) => table.number(field, row),
      text: (field, row) => table.text(field, row),
      textNumber: (field, row) => table.textNumber(field, row),
      flag: (field, row) => table.flag(field, row),
      group: (row) => table.group(row),
      holdsText: (text, row) =>
        `${problems[row] ?? ''}|${texts[row] ?? ''}|It is`.toLowerCase().includes(text),
    });
    const expected = rows.filter(passes).map((row) => table.id(row).record);
    expect(expected.length).toBeGreaterThan(0);
    const found = await candidatesOf(file, filter);
    expect(found.since(0)).toEqual(expected);
    expect(found.searched).toBe(records.length);
    const half = await candidatesOf(file, filter, 100);
    expect(half.since(0)).toEqual(expected.filter((record) => record >= 100));
    expect(found.since(100)).toEqual(half.since(0));
  });

  it('are there once for a record of several trajectories, and no more than anyone looks at', async () => {
    const several = { problem: 'p', generations: ['so', 'so', 'no'] };
    const file = await fileOf(Array.from({ length: 1500 }, () => several));
    const found = await candidatesOf(file, '"so"');
    expect(found.since(0)).toEqual(Array.from({ length: 1000 }, (_, record) => record));
    expect(found.searched).toBe(1000);
  });

  it('that are given up come to no more', async () => {
    const file = await fileOf(records);
    const reports: number[] = [];
    const parsed = parseFilter('"so"');
    const known = beforehand(parsed.ok ? parsed.conditions : []);
    const given = known && new Candidates(file, known, 0, () => reports.push(0));
    given?.dispose();
    const later = await candidatesOf(file, '"so"');
    expect(later.since(0)).toHaveLength(200);
    expect(given?.since(0)).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('are none where a trajectory spans records', async () => {
    const turn = (n: number): object => ({
      type: n % 2 === 0 ? 'user' : 'assistant',
      uuid: `u${n}`,
      parentUuid: n === 0 ? null : `u${n - 1}`,
      sessionId: 's1',
      timestamp: '2026-03-01T10:00:00.000Z',
      message: { role: n % 2 === 0 ? 'user' : 'assistant', content: 'so' },
    });
    const file = await fileOf(Array.from({ length: 6 }, (_, n) => turn(n)));
    expect(await file.isSequence()).toBe(true);
    const known = beforehand([{ kind: 'passage', negated: false, text: 'so' }]);
    const found = known && new Candidates(file, known, 0, () => undefined);
    // A search that begins later has come to its end when this one would have.
    await new Promise<void>((resolve) => {
      const listener = { visit: () => undefined, turn: () => undefined, failed: () => undefined };
      new TextSearch(file, { text: 'so', caseSensitive: false }, { ...listener, end: resolve });
    });
    expect(found?.since(0)).toEqual([]);
    expect(found?.searched).toBe(0);
  });
});

describe('a trajectory as a row', () => {
  it('holds no more of a text than a row of the table does', async () => {
    const file = await fileOf([{ question: `${'x'.repeat(299)}yz`, response: '1' }]);
    const trajectory = await file.trajectory({ record: 0, index: 0 });
    const row = trajectory && rowOfTrajectory(0, trajectory);
    expect(row?.text('problem', 0)).toBe(`${'x'.repeat(299)}y`);
    expect(row?.holdsText?.('YZ', 0)).toBe(true);
  });
});
