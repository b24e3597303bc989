import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import type { TableQuery } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const samples = join(__dirname, '../../../../media/samples');
const all: TableQuery = { filter: '', groupByProblem: false };

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event));
});
afterEach(() => handlers.dispose());

/** Opens a sample as a table and waits until all of it is annotated. */
async function opened(name: string): Promise<string> {
  const file = { key: name, path: join(samples, name) };
  await handlers.openTable({ file, query: all, profile: defaultProfile });
  await expect
    .poll(() => events.findLast((event) => event.kind === 'table')?.view.summary.pending, {
      timeout: 15_000,
    })
    .toBe(0);
  return name;
}

describe('a table', () => {
  it('shows every trajectory in the order of the file, with strip and cost', async () => {
    const key = await opened('bracket-puzzle.jsonl');
    const { rows } = await handlers.pageOfTable({ key, from: 0, count: 50 });
    expect(rows.map((row) => row.kind === 'trajectory' && row.answer)).toEqual([
      ...['29', '50', '29', '29', undefined, '29'],
    ]);
    const [first] = rows;
    expect(first).toMatchObject({ kind: 'trajectory', line: 0, correct: true });
    expect(first?.kind === 'trajectory' && first.strip.blocks.length).toBeGreaterThan(5);
    expect(first?.kind === 'trajectory' && first.usd).toBeGreaterThan(0);
  });

  it('filters, sorts and sums', async () => {
    const key = await opened('graph-colouring.jsonl');
    const query: TableQuery = {
      filter: 'correct:true',
      sort: { column: 'thought', descending: true },
      groupByProblem: false,
    };
    const { rows, summary } = await handlers.viewTable({ key, query, profile: defaultProfile });
    expect(rows).toBe(4);
    expect(summary).toMatchObject({ trajectories: 4, problems: 1, right: 4, wrong: 0, pending: 0 });
    const page = await handlers.pageOfTable({ key, from: 0, count: 4 });
    const thoughts = page.rows.map((row) => (row.kind === 'trajectory' ? row.thought : 0));
    expect(thoughts).toEqual([...thoughts].sort((a, b) => b - a));
  });

  it('says what is wrong with a filter and keeps the view', async () => {
    const key = await opened('bracket-puzzle.jsonl');
    const query = { ...all, filter: 'speed>3' };
    const result = await handlers.viewTable({ key, query, profile: defaultProfile });
    expect(result.filterError).toMatchObject({ offset: 0 });
    expect(result.rows).toBe(6);
  });

  it('puts siblings under headings with their totals', async () => {
    const key = await opened('ferry-timetable.jsonl');
    const query = { ...all, groupByProblem: true };
    const result = await handlers.viewTable({ key, query, profile: defaultProfile });
    expect(result.rows).toBe(7);
    const { rows } = await handlers.pageOfTable({ key, from: 0, count: 1 });
    expect(rows[0]).toMatchObject({ kind: 'group', trajectories: 6, right: 4, wrong: 1 });
  });

  it('prices anew for another profile without reading anything', async () => {
    const key = await opened('bracket-puzzle.jsonl');
    const profile = defaultProfiles[3] ?? defaultProfile;
    const before = await handlers.viewTable({ key, query: all, profile: defaultProfile });
    const after = await handlers.viewTable({ key, query: all, profile });
    expect(after.summary.tokens).toBe(before.summary.tokens);
    expect(after.summary.usd).not.toBe(before.summary.usd);
  });

  it('keeps bad records as rows that say why', async () => {
    const key = await opened('mixed-formats.jsonl');
    const { rows } = await handlers.pageOfTable({ key, from: 0, count: 50 });
    const problems = rows.filter((row) => row.kind === 'problem');
    expect(problems.map((row) => row.line)).toEqual([5, 9]);
  });

  it('exports what the view shows', async () => {
    const key = await opened('bracket-puzzle.jsonl');
    await handlers.viewTable({
      key,
      query: { ...all, filter: 'correct:false' },
      profile: defaultProfile,
    });
    const path = tempFile('rows.jsonl', 'what was there before');
    expect(await handlers.exportTable({ key, format: 'jsonl', path })).toEqual({ written: 1 });
    expect(readFileSync(path, 'utf8')).toContain('"answer":"50"');
  });

  it('exports the records of the view, each once and as they stand in the file', async () => {
    const key = await opened('mixed-formats.jsonl');
    const path = tempFile('records.jsonl', '');
    const { written } = await handlers.exportTable({ key, format: 'records', path });
    const lines = readFileSync(join(samples, key), 'utf8').trimEnd();
    expect(written).toBe(lines.split('\n').length);
    expect(readFileSync(path, 'utf8').trimEnd()).toBe(lines);
  });

  it('shows records that are not read yet as rows behind the others, and only counts them in groups', async () => {
    const key = 'waiting';
    const file = { key, path: join(samples, 'bracket-puzzle.jsonl') };
    const { view } = await handlers.openTable({ file, query: all, profile: defaultProfile });
    await handlers.pauseTable({ key, paused: true });
    expect(view).toMatchObject({ rows: 6, pendingRows: 6, summary: { pending: 6 } });
    const { rows } = await handlers.pageOfTable({ key, from: 4, count: 9 });
    const lines = readFileSync(file.path, 'utf8').split('\n').slice(4, 6);
    expect(rows).toEqual(
      lines.map((text, at) => {
        const { problem, model } = JSON.parse(text) as { problem: string; model: string };
        const place = { record: 4 + at, line: 4 + at };
        return { kind: 'pending', ...place, problem: problem.slice(0, 300), model };
      }),
    );
    const sorted = { ...all, sort: { column: 'tokens', descending: true } } as const;
    const other = await handlers.viewTable({ key, query: sorted, profile: defaultProfile });
    expect(other).toMatchObject({ rows: 6, pendingRows: other.summary.pending, unchanged: 0 });
    expect((await handlers.pageOfTable({ key, from: 4, count: 9 })).rows).toEqual(rows);
    const grouped = { ...all, groupByProblem: true };
    const groups = await handlers.viewTable({ key, query: grouped, profile: defaultProfile });
    expect(groups).toMatchObject({ rows: 0, pendingRows: 0, summary: { pending: 6 } });
  });

  it('can be paused, and is closed for good', async () => {
    const file = { key: 'big', path: join(samples, 'graph-colouring.jsonl') };
    await handlers.openTable({ file, query: all, profile: defaultProfile });
    await handlers.pauseTable({ key: 'big', paused: true });
    await handlers.pauseTable({ key: 'big', paused: false });
    await handlers.closeTable({ key: 'big' });
    await expect(async () =>
      handlers.pageOfTable({ key: 'big', from: 0, count: 1 }),
    ).rejects.toThrow('This table is closed.');
  });
});
