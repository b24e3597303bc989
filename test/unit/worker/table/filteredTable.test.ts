import { appendFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { TableQuery, TableRow, TableViewResult } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { seededRandom } from '../../../support/seededRandom';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';
import { poolOf } from '../support/passes';

vi.setConfig({ testTimeout: 60_000 });

const key = 'k';
const records = 3000;
/** Makes a file of many batches of records that are soon annotated. */
const padding = 'x'.repeat(3000);
const random = seededRandom(11);
const needles = new Set([1200, 2500, 2501, 2990]);
const line = (n: number): string =>
  JSON.stringify({
    question: `What is ${n % 700} + 1?`,
    response: `<think>${needles.has(n) ? 'Carry the two. ' : ''}${'So we add. '.repeat(12 * random())}Wait, again.</think>It is ${n}.`,
    gold: String(random() < 0.5 ? n : 0),
    model: n === 2500 ? 'qwen' : 'm',
    padding,
  });
const text = Array.from({ length: records }, (_, n) => line(n)).join('\n');
const all: TableQuery = { filter: '', groupByProblem: false };

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
beforeEach(() => {
  events = [];
});
afterEach(() => handlers.dispose());

/** Opens the file in a session whose threads end with it. */
async function open(query: TableQuery): Promise<string> {
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event), undefined, {
    pool: poolOf(),
  });
  const path = tempFile('a.jsonl', text);
  await handlers.openTable({ file: { key, path }, query, profile: defaultProfile });
  return path;
}

async function view(query: TableQuery): Promise<TableViewResult> {
  return handlers.viewTable({ key, query, profile: defaultProfile });
}

async function shown(count = 10_000): Promise<readonly TableRow[]> {
  return (await handlers.pageOfTable({ key, from: 0, count })).rows;
}

function recordOf(row: TableRow): number {
  return row.kind === 'trajectory' ? row.id.record : row.kind === 'group' ? -1 : row.record;
}

async function whenShown(
  query: TableQuery,
  holds: (view: TableViewResult) => boolean,
): Promise<TableViewResult> {
  let last: TableViewResult | undefined;
  await expect
    .poll(
      async () => {
        last = await view(query);
        return holds(last);
      },
      { timeout: 50_000, interval: 20 },
    )
    .toBe(true);
  return last ?? expect.fail();
}

describe('a filter of a table that is not annotated', () => {
  const quoting = { ...all, filter: '"carry the two"' };

  it('shows what is sure to fit as rows that are not read yet, and nothing else', async () => {
    await open(all);
    await handlers.pauseTable({ key, paused: true });
    // The places of all records become known meanwhile.
    const { pendingRows } = await whenShown(
      quoting,
      (each) => each.undecided === 0 && each.pendingRows === needles.size,
    );
    const known = (await shown()).map(recordOf);
    expect(known).toEqual([...needles]);
    const sorted = { ...quoting, sort: { column: 'tokens', descending: true } } as const;
    expect((await view(sorted)).pendingRows).toBe(pendingRows);
    expect((await shown()).map(recordOf).slice(-pendingRows)).toEqual(known.slice(-pendingRows));
    const grouped = await view({ ...quoting, groupByProblem: true });
    expect(grouped).toMatchObject({ pendingRows: 0, undecided: pendingRows });
  });

  it('keeps out what waits for the annotation, and says how many that are', async () => {
    await open(all);
    await handlers.pauseTable({ key, paused: true });
    const unsure = { ...all, filter: '"carry the two" tokens>1' };
    const quoted = await whenShown(
      unsure,
      (each) => each.undecided === needles.size && each.summary.pending > 2000,
    );
    expect(quoted).toMatchObject({ pendingRows: 0 });
    const undecided = await view({ ...all, filter: 'tokens>1' });
    expect(undecided).toMatchObject({ pendingRows: 0, undecided: undecided.summary.pending });
    const named = { ...all, filter: 'model:qwen' };
    const one = await whenShown(named, (each) => each.pendingRows === 1);
    // A model may be told by more than the bytes of its name.
    expect(one.undecided).toBe(one.summary.pending - 1);
    expect((await shown()).map(recordOf)).toEqual([2500]);
  });

  it.each(['"carry the two"', '"carry the two" tokens>1', 'model:qwen', '"carry the two" model:m'])(
    'annotates first what may fit: %s',
    async (filter) => {
      await open({ ...all, filter });
      const expected = [...needles].filter(
        (record) => (record === 2500) !== filter.includes('model:m') || !filter.includes('model'),
      );
      const wanted = filter === 'model:qwen' ? [2500] : expected;
      const found = await whenShown(
        { ...all, filter },
        ({ summary }) => summary.trajectories === wanted.length,
      );
      expect(found.summary.pending).toBeGreaterThan(0);
      expect(found.pendingRows).toBe(0);
      const rows = await shown();
      expect(rows.map(recordOf)).toEqual(wanted);
      expect(rows.every(({ kind }) => kind === 'trajectory')).toBe(true);
      const copied = await handlers.copyFromTable({ key, rows: [0] });
      expect(copied).toContain(String(wanted[0]));
    },
  );

  it('finds what is appended to the file', async () => {
    const path = await open(all);
    await handlers.pauseTable({ key, paused: true });
    await whenShown(quoting, (each) => each.pendingRows === needles.size);
    appendFileSync(path, `\n${line(1200)}\n${line(1201)}\n`);
    const file = { key, path };
    await handlers.openTable({ file, query: quoting, profile: defaultProfile });
    await whenShown(quoting, (each) => each.pendingRows === needles.size + 1);
    expect((await shown()).map(recordOf)).toEqual([...needles, records]);
  });

  it('ends with the rows and sums that there are without it', async () => {
    const queries: readonly TableQuery[] = [
      quoting,
      { filter: 'tokens>120 "so we add"', groupByProblem: true },
      { ...all, sort: { column: 'tokens', descending: true } },
      {
        filter: 'correct:true',
        groupByProblem: true,
        sort: { column: 'thought', descending: false },
      },
      all,
    ];
    const ends = async (disturbed: boolean): Promise<unknown[]> => {
      await open(all);
      const isDone = ({ summary }: TableViewResult): boolean => summary.pending === 0;
      for (let at = 0; disturbed && !isDone(await view(all)); at++) {
        await view(queries[at % queries.length] ?? all);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      const results: unknown[] = [];
      for (const query of queries) {
        const {
          undecided = 0,
          summary,
          rows,
          pendingRows,
          histograms,
        } = await whenShown(query, (each) => isDone(each) && each.textSearch === undefined);
        const [usd, held] = [summary.usd, summary.kvByteSeconds].map((sum) => sum?.toPrecision(9));
        results.push([
          rows,
          pendingRows,
          undecided,
          histograms,
          { ...summary, usd, kvByteSeconds: held },
        ]);
        results.push((await shown(300)).map((row) => ({ ...row, strip: '' })));
      }
      handlers.dispose();
      return results;
    };
    expect(await ends(true)).toEqual(await ends(false));
  });
});
