import type * as nodeFs from 'node:fs';
import { chmodSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { TableQuery } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import type { OpenedTable } from '../../../../src/worker/table/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';
import { poolOf } from '../support/passes';

vi.setConfig({ testTimeout: 60_000 });

/** Paths that nobody may open: root may open everything, whatever its mode says. */
const forbidden = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>();
  const openSync: typeof fs.openSync = (path, ...rest) => {
    if (forbidden.has(String(path))) {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    }
    return fs.openSync(path, ...rest);
  };
  return { ...fs, openSync };
});

const all: TableQuery = { filter: '', groupByProblem: false };
const padding = 'x'.repeat(4000);
const row = (n: number): string =>
  `${JSON.stringify({ question: `q${n}`, response: `<think>So ${n}.</think>It is ${n}.`, padding })}\n`;
const rows = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => row(from + n)).join('');
/** Several steps of indexing, and many batches. */
const many = rows(1000, 800);

let events: WorkerEvent[];
let onFirstRows: () => void;
let handlers: AnalysisHandlers;
let path: string;

function start(pooled: boolean): void {
  events = [];
  onFirstRows = () => undefined;
  const notify = (event: WorkerEvent): void => {
    events.push(event);
    if (event.kind === 'table' && event.view.rows > event.view.pendingRows) {
      onFirstRows();
      onFirstRows = () => undefined;
    }
  };
  handlers = analysisHandlers(tokenizerFolder, notify, undefined, pooled ? { pool: poolOf() } : {});
}

function openTable(): Promise<OpenedTable> {
  return Promise.resolve(
    handlers.openTable({ file: { key: 'a', path }, query: all, profile: defaultProfile }),
  );
}

async function answersWhenDone(): Promise<unknown[]> {
  await expect
    .poll(
      () => {
        const last = events.findLast((event) => event.kind === 'table');
        return last?.progress.indexed === true && last.view.summary.pending === 0;
      },
      { timeout: 50_000 },
    )
    .toBe(true);
  const page = await handlers.pageOfTable({ key: 'a', from: 0, count: 1000 });
  return page.rows.map((each) => (each.kind === 'trajectory' ? each.answer : each.kind));
}

const answers = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => String(from + n));

function lost(): string[] {
  return events.flatMap((event) => (event.kind === 'lost' ? [event.message] : []));
}

beforeEach(() => {
  path = tempFile('a.jsonl', many);
});
afterEach(() => {
  forbidden.clear();
  handlers.dispose();
});

/** When it happens: right after opening, while places are looked for, or after the first rows. */
const moments = [
  ['indexed', false],
  ['annotated', false],
  ['annotated by a pool', true],
] as const;

async function openAndAct(moment: string, act: () => void): Promise<void> {
  if (moment === 'indexed') {
    await openTable();
    act();
  } else {
    onFirstRows = act;
    await openTable();
    await expect.poll(() => onFirstRows !== act, { timeout: 50_000 }).toBe(true);
  }
}

describe.each(moments)('while a file is %s, it', (moment, pooled) => {
  it.each([
    {
      fault: 'is cut short',
      act: () => truncateSync(path, row(1000).length * 3),
      then: () => answers(1000, 3),
    },
    {
      fault: 'is overwritten by a file of the same size',
      act: () => writeFileSync(path, rows(2000, 800)),
      then: () => answers(2000, 800),
    },
  ])('$fault: a message, and what is there then', async ({ act, then }) => {
    start(pooled);
    await openAndAct(moment, act);
    await expect.poll(() => lost().length, { timeout: 50_000 }).toBeGreaterThan(0);
    expect(lost()[0]).toMatch(/a\.jsonl: the file (became shorter|was changed) while it was read/);
    events = [];
    await openTable();
    expect(await answersWhenDone()).toEqual(then());
    expect(lost()).toEqual([]);
  });

  it.each([
    {
      fault: 'is deleted',
      act: () => rmSync(path),
      message: 'the file does not exist (any more)',
    },
    {
      fault: 'may no longer be read',
      act: () => {
        chmodSync(path, 0o000);
        forbidden.add(path);
      },
      message: 'no permission to read the file',
    },
  ])('$fault: what was open is read to its end, then a message', async ({ act, message }) => {
    start(pooled);
    await openAndAct(moment, act);
    expect((await answersWhenDone()).length).toBe(800);
    expect(lost()).toEqual([]);
    await expect(openTable()).rejects.toThrow(`${path}: ${message}`);
    forbidden.clear();
    rmSync(path, { force: true });
    writeFileSync(path, rows(5, 2));
    events = [];
    await openTable();
    expect(await answersWhenDone()).toEqual(['5', '6']);
  });

  it('is swapped for another: what was open is read to its end, then the other', async () => {
    start(pooled);
    writeFileSync(`${path}.new`, rows(5, 2));
    await openAndAct(moment, () => renameSync(`${path}.new`, path));
    expect(await answersWhenDone()).toEqual(answers(1000, 800));
    events = [];
    await openTable();
    expect(await answersWhenDone()).toEqual(['5', '6']);
  });
});
