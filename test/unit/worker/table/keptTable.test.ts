import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { TableQuery, TableViewResult } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import type { OpenedTable } from '../../../../src/worker/table/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

vi.setConfig({ testTimeout: 60_000 });

const all: TableQuery = { filter: '', groupByProblem: false };
/** Tables are kept of files from 4 MB on. */
const padding = 'x'.repeat(120_000);
const row = (n: number, answer = n + 1): string =>
  `${JSON.stringify({ question: `What is ${n} + 1?`, response: `<think>So ${answer}.</think>It is ${answer}.`, gold: String(n + 1), padding })}\n`;
const rows = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => row(from + n)).join('');
const many = rows(0, 40);

let folder: string;
let events: WorkerEvent[];
const open: AnalysisHandlers[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cot-lens-kept-'));
  events = [];
});
afterEach(() => {
  open.splice(0).forEach((handlers) => handlers.dispose());
  rmSync(folder, { recursive: true, force: true });
});

/** An analysis thread of a session of its own. */
function session(cacheFolder = folder): AnalysisHandlers {
  events.length = 0;
  const handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event), cacheFolder);
  open.push(handlers);
  return handlers;
}

function openTable(handlers: AnalysisHandlers, path: string): Promise<OpenedTable> {
  return Promise.resolve(
    handlers.openTable({ file: { key: 'a', path }, query: all, profile: defaultProfile }),
  );
}

async function whenDone(records: number): Promise<void> {
  await expect
    .poll(
      () => {
        const last = events.findLast((event) => event.kind === 'table');
        return last?.progress.indexed === true && last.view.summary.pending === 0
          ? last.progress.annotated + last.progress.problems
          : 0;
      },
      { timeout: 50_000 },
    )
    .toBe(records);
}

/** Opens the table of a file, waits until all of it is annotated, and ends the session. */
async function keep(path: string, records = 40): Promise<void> {
  const handlers = session();
  await openTable(handlers, path);
  await whenDone(records);
  handlers.dispose();
}

function troubles(): string[] {
  return events.flatMap((event) => (event.kind === 'trouble' ? [event.message] : []));
}

async function answersOf(handlers: AnalysisHandlers, count = 60): Promise<unknown[]> {
  const { rows: page } = await handlers.pageOfTable({ key: 'a', from: 0, count });
  return page.map((each) => (each.kind === 'trajectory' ? each.answer : each.kind));
}

/** Rows that are annotated, those that are to come left out. */
function shownIn({ rows, pendingRows }: TableViewResult): number {
  return rows - pendingRows;
}

const answers = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n + 1));

describe('a table that was annotated before', () => {
  it('shows all rows at once, filtered and sorted', async () => {
    const path = tempFile('a.jsonl', many);
    await keep(path);
    const handlers = session();
    const { view, progress } = await openTable(handlers, path);
    expect(shownIn(view)).toBe(40);
    expect(view.summary).toMatchObject({ trajectories: 40, right: 40, pending: 0 });
    expect(progress).toMatchObject({ annotated: 40, problems: 0 });
    const query: TableQuery = {
      ...all,
      filter: 'record>29',
      sort: { column: 'record', descending: true },
    };
    const filtered = await handlers.viewTable({ key: 'a', query, profile: defaultProfile });
    expect(filtered.rows).toBe(11);
    expect((await answersOf(handlers))[0]).toBe('40');
    expect(troubles()).toEqual([]);
  });

  it('of a packed file does too, before it is unpacked again', async () => {
    const noise = Array.from({ length: 70 }, (_, n) => {
      const padded = Buffer.from(
        Array.from({ length: 60_000 }, (__, at) => (at * n * 2_654_435_761) >>> 13),
      );
      return `${JSON.stringify({ question: 'q', response: `<think>a</think>${n}`, padding: padded.toString('base64') })}\n`;
    });
    const path = tempFile('a.jsonl.gz', gzipSync(noise.join(''), { level: 0 }));
    await keep(path, 70);
    const handlers = session();
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBe(70);
    expect(await answersOf(handlers, 70)).toEqual(Array.from({ length: 70 }, (_, n) => String(n)));
  });

  it('keeps what was done when it was closed before the end', async () => {
    const path = tempFile('a.jsonl', rows(0, 60));
    const first = session();
    await first.open({ file: { key: 'a', path } });
    await openTable(first, path);
    await first.pauseTable({ key: 'a', paused: true });
    await expect.poll(() => events.some(({ kind }) => kind === 'table')).toBe(true);
    const done = shownIn(await first.viewTable({ key: 'a', query: all, profile: defaultProfile }));
    await first.closeTable({ key: 'a' });
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(60);
    const { view } = await openTable(session(), path);
    expect(shownIn(view)).toBe(done);
    await whenDone(60);
  });

  it('annotates only what was appended since', async () => {
    const path = tempFile('a.jsonl', many);
    await keep(path);
    appendFileSync(path, rows(40, 2));
    const handlers = session();
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBe(40);
    await whenDone(42);
    expect(await answersOf(handlers)).toEqual(answers(42));
  });

  it('is annotated anew when its last line had no end and goes on', async () => {
    const path = tempFile('a.jsonl', many + row(40, 7).trimEnd());
    await keep(path, 41);
    writeFileSync(path, many + row(40, 7).trimEnd());
    appendFileSync(path, `\n${row(41)}`);
    const handlers = session();
    await openTable(handlers, path);
    await whenDone(42);
    expect(await answersOf(handlers)).toEqual([...answers(40), '7', '42']);
  });

  it.each([
    ['rewritten', (path: string) => writeFileSync(path, rows(5, 40))],
    [
      'swapped for another',
      (path: string) => {
        rmSync(path);
        writeFileSync(path, rows(5, 40));
      },
    ],
  ])('is never shown stale when its file was %s', async (_name, act) => {
    const path = tempFile('a.jsonl', many);
    await keep(path);
    act(path);
    const handlers = session();
    await openTable(handlers, path);
    await whenDone(40);
    expect((await answersOf(handlers))[0]).toBe('6');
  });

  it('counts anew for another encoding, and again for the first', async () => {
    const path = tempFile('a.jsonl', many);
    await keep(path);
    const handlers = session();
    await handlers.configure({ encoding: 'gpt2' });
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBe(0);
    await whenDone(40);
    await handlers.configure({ encoding: 'o200k_base' });
    events.length = 0;
    await whenDone(40);
    expect(await answersOf(handlers)).toEqual(answers(40));
  });

  it.each([
    ['corrupt', (bytes: Buffer) => Buffer.from(bytes).fill(7, 200, 300), /ignored/],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 64), /ignored/],
    [
      'of another version',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace(/"version":\d/, '"version":0'), 'latin1'),
      /ignored/,
    ],
  ])('is annotated anew when what was kept is %s', async (_name, harm, message) => {
    const path = tempFile('a.jsonl', many);
    await keep(path);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), harm(readFileSync(join(folder, name))));
    const handlers = session();
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBe(0);
    await whenDone(40);
    expect(await answersOf(handlers)).toEqual(answers(40));
    expect(troubles().join()).toMatch(message);
  });

  it('is done without where nothing can be kept, which is said', async () => {
    const handlers = session(tempFile('in the way', ''));
    await openTable(handlers, tempFile('a.jsonl', many));
    await whenDone(40);
    expect(await answersOf(handlers)).toEqual(answers(40));
    expect(troubles().join()).toMatch(/cannot be saved/);
  });
});

describe('a table of a growing file', () => {
  it('goes on with what was appended, and leaves the rest as it is', async () => {
    const path = tempFile('a.jsonl', many);
    const handlers = session();
    await openTable(handlers, path);
    await whenDone(40);
    appendFileSync(path, rows(40, 3));
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBeGreaterThanOrEqual(40);
    await whenDone(43);
    expect(await answersOf(handlers)).toEqual(answers(43));
  });

  it('takes back a last line that had no end', async () => {
    const path = tempFile('a.jsonl', many + row(40, 7).trimEnd());
    const handlers = session();
    await openTable(handlers, path);
    await whenDone(41);
    appendFileSync(path, `  \n${row(41)}`);
    const { view } = await openTable(handlers, path);
    expect(shownIn(view)).toBeGreaterThanOrEqual(40);
    await whenDone(42);
    expect(await answersOf(handlers)).toEqual([...answers(40), '7', '42']);
  });
});
