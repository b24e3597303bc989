import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CorpusFile } from '../../../../src/corpus/corpusFile';
import { CorpusFile as File } from '../../../../src/corpus/corpusFile';
import type { ByteSource } from '../../../../src/corpus/byteSource';
import { ExpectedError } from '../../../../src/base/errors';
import type { AnnotationPool } from '../../../../src/worker/pool/annotationPool';
import { recordsIn } from '../../../../src/worker/pool/protocol';
import { type AnnotatedRows, rowTexts } from '../../../../src/worker/table/annotatedRows';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { seededRandom } from '../../../support/seededRandom';
import { examples } from '../../analysis/formats/examples';
import { zipOf } from '../../corpus/support/archives';
import { parquetFile } from '../../corpus/support/parquetFile';
import { memory } from '../../corpus/support/sources';
import { annotated, opened, passOver, poolOf } from '../support/passes';

// Threads take a while to start where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

/** Makes a file large enough for a pool. */
const padding = 'x'.repeat(300 * 1024);

const row = (n: number, rest: object = {}): string =>
  JSON.stringify({
    question: `What is ${n} + 1?`,
    response: `<think>Let me add. Wait, again: ${n} + 1 = ${n + 1}.</think>It is ${n + 1}.`,
    gold: String(n + 1),
    ...rest,
  });
const rows = (count: number): string[] => Array.from({ length: count }, (_, n) => row(n));
const padded = [...rows(50), row(50, { padding }), ...rows(3)];
const ofEveryFormat = Object.values(examples).map((record) => JSON.stringify(record));

const session = (n: number): object => ({
  type: n % 2 === 0 ? 'user' : 'assistant',
  uuid: `u${n}`,
  parentUuid: n === 0 ? null : `u${n - 1}`,
  isSidechain: false,
  sessionId: 's1',
  timestamp: '2026-03-01T10:00:00.000Z',
  message: { role: n % 2 === 0 ? 'user' : 'assistant', content: `turn ${n} ${'y'.repeat(5000)}` },
});

const files: Readonly<Record<string, () => Promise<CorpusFile>>> = {
  'lines of every format': () =>
    opened(
      'a.jsonl',
      [...rows(45), ...ofEveryFormat, '{"broken', '[1]', '', row(1, { padding })].join('\n'),
    ),
  'lines beyond ASCII': () =>
    opened('a.jsonl', [...padded, row(1, { gold: 'é中\ud800' })].join('\r\n')),
  'an array': () => opened('a.json', `[\n${[...padded, ...ofEveryFormat].join(' ,\n')}\n]`),
  'documents of several lines': () =>
    opened('a.json', padded.map((each) => JSON.stringify(JSON.parse(each), null, 1)).join('\n')),
  'server-sent events': () =>
    opened('a.txt', padded.map((each) => `data: ${each}\n\n`).join('') + 'data: [DONE]\n'),
  'a packed file': () => opened('a.jsonl.gz', gzipSync(rows(2000).join('\n'))),
  'an Inspect log': () =>
    opened(
      'a.eval',
      zipOf([
        { name: 'header.json', contents: '{}' },
        ...padded.map((_, n) => ({
          name: `samples/${n}_epoch_1.json`,
          contents: JSON.stringify({ ...(examples['inspect-sample'] as object), id: n }),
        })),
        { name: 'samples/broken_epoch_1.json', contents: 'no JSON' },
        { name: 'padding', contents: padding, method: 0 },
      ]),
    ),
  'a Parquet file': () =>
    opened(
      'a.parquet',
      parquetFile(
        ['question', 'response', 'padding'].map((name) => ({ name, type: 'text' })),
        [padded.map((_, n) => [`q${n}`, `<think>So ${n}.</think>${n}`, 'x'.repeat(6000)])],
      ),
    ),
  'a session over many records': () =>
    opened('a.jsonl', Array.from({ length: 60 }, (_, n) => JSON.stringify(session(n))).join('\n')),
};

let pool: AnnotationPool;
const open: CorpusFile[] = [];
beforeAll(() => {
  pool = poolOf();
});
afterAll(() => pool.dispose());
afterEach(() => open.splice(0).forEach((file) => file.dispose()));

describe('a pass over a file', () => {
  it.each(Object.entries(files))('in a pool gives what one thread gives: %s', async (_, make) => {
    const file = await make();
    open.push(file);
    const alone = await annotated(file);
    expect(alone.records).toBe(file.recordCount);
    expect(alone.records).toBeGreaterThan(45);
    expect(await annotated(file, pool)).toEqual(alone);
  });

  it.each([
    ['in a pool', 'lines of every format', true],
    ['in a pool', 'a packed file', true],
    ['in a pool', 'a Parquet file', true],
    ['in one thread', 'lines of every format', false],
    ['in one thread', 'an array', false],
  ])('annotates once what is wanted early, and gives the same: %s, %s', async (_, name, pooled) => {
    const file = (await files[name]?.()) ?? expect.fail(name);
    open.push(file);
    const alone = await annotated(file);
    const random = seededRandom(3);
    const all = Array.from({ length: file.recordCount }, (_, record) => record);
    for (const share of [0.2, 1]) {
      const table = new TrajectoryTable();
      const early: AnnotatedRows[] = [];
      const firsts: number[] = [];
      // What is wanted changes all the time, as where filters do.
      let wanted = all.filter(() => random() < share);
      const given = {
        wanted: (from: number) => {
          wanted = random() < 0.2 ? all.filter(() => random() < share) : wanted;
          return wanted.filter((record) => record >= from);
        },
        add: (rows: AnnotatedRows, first: number) => {
          early.push(rows);
          firsts.push(first);
        },
      };
      const run = vi.spyOn(pool, 'run');
      await passOver(file, table, pooled ? pool : undefined, undefined, given);
      expect(table.part(0, table.records)).toEqual(alone);
      const sent = run.mock.calls.reduce((sum, [{ batch }]) => sum + recordsIn(batch), 0);
      run.mockRestore();
      // The first records are done in this thread.
      const least = pooled ? file.recordCount - 40 : 0;
      const most = pooled ? file.recordCount : 0;
      expect(sent).toBeGreaterThanOrEqual(least);
      expect(sent).toBeLessThanOrEqual(most);
      expect(firsts.length).toBeGreaterThan(0);
      const counted = firsts.flatMap((first, at) =>
        Array.from({ length: early[at]?.records ?? 0 }, (_, record) => first + record),
      );
      expect(new Set(counted).size).toBe(counted.length);
      const [shownEarly, shownLater] = [new TrajectoryTable(), new TrajectoryTable()];
      for (const [at, rows] of early.entries()) {
        const first = firsts[at] ?? 0;
        shownEarly.append(rows);
        shownLater.append(table.part(first, first + rows.records));
      }
      expect(shownEarly.part(0, counted.length)).toEqual(shownLater.part(0, counted.length));
    }
  });

  it('comes to what is wanted early before the rest', async () => {
    const file = await opened('a.jsonl', rows(4000).join('\n'));
    open.push(file);
    await file.indexed();
    const table = new TrajectoryTable();
    const seen: number[][] = [];
    await passOver(file, table, pool, undefined, {
      wanted: (from) => [3000, 3900].filter((record) => record >= from),
      add: (added, first) => seen.push([first, added.records, table.records]),
    });
    expect(seen.map(([first, count]) => [first, count])).toEqual([
      [3000, 1],
      [3900, 1],
    ]);
    expect(Math.max(...seen.map(([, , known = 0]) => known))).toBeLessThan(3000);
  });

  it('takes no more rows early than there is room for', async () => {
    const generations = Array.from({ length: 500 }, () => '1');
    const line = JSON.stringify({ problem: 'p', generations });
    const file = await opened('a.jsonl', `${line}\n`.repeat(130));
    open.push(file);
    await file.indexed();
    const table = new TrajectoryTable();
    let early = 0;
    await passOver(file, table, undefined, undefined, {
      wanted: (from) => Array.from({ length: 130 - from }, (_, at) => from + at),
      add: ({ textNumbers }) => (early += textNumbers.length / rowTexts.length),
    });
    expect(table.length).toBe(65_000);
    expect(early).toBeGreaterThanOrEqual(50_000);
    expect(early).toBeLessThan(58_000);
  });

  it('keeps nothing of what it reads', async () => {
    const file = await opened('a.jsonl', padded.join('\n'));
    open.push(file);
    await annotated(file, pool);
    expect(file.content(0)).not.toBe(file.content(0));
    expect(await file.content(0)).toBe(await file.content(0));
  });

  it('is paused, goes on, and reports on the way', async () => {
    // More than the batches that are under way when it is paused.
    const count = 12_000;
    const file = await opened('a.jsonl', rows(count).join('\n'));
    open.push(file);
    await file.indexed();
    const table = new TrajectoryTable();
    let seen = -1;
    await passOver(file, table, pool, (pass) => {
      if (!pass.paused && seen === -1) {
        pass.paused = true;
        setTimeout(() => {
          seen = table.records;
          pass.paused = false;
        }, 300);
      }
    });
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(count);
    expect(table.records).toBe(count);
  });

  it('that is given up drops what comes in later', async () => {
    const file = await opened('a.jsonl', rows(2500).join('\n'));
    open.push(file);
    await file.indexed();
    const table = new TrajectoryTable();
    const stopped = new Promise<number>((resolve) => {
      void passOver(file, table, pool, (pass) => {
        pass.dispose();
        resolve(table.records);
      });
    });
    const records = await stopped;
    // Whatever was under way comes back before a later batch does.
    await annotated(file, pool);
    expect(table.records).toBe(records);
    expect(records).toBeLessThan(2500);
  });

  it('loses only the records that cannot be read', async () => {
    const text = padded.join('\n');
    const bad = text.indexOf('What is 2 + 1?', text.indexOf(padding));
    const whole = memory(text);
    const source: ByteSource = {
      size: whole.size,
      version: 'x',
      read: (position, target) => {
        if (isFailing && position <= bad && bad < position + target.length) {
          throw new ExpectedError('the disk says no');
        }
        return whole.read(position, target);
      },
      dispose: () => undefined,
    };
    let isFailing = false;
    const file = await File.open(source);
    open.push(file);
    await file.indexed();
    isFailing = true;
    const { problems, records } = await annotated(file, pool);
    expect(records).toBe(padded.length);
    expect(problems.length).toBeLessThan(padded.length - 40);
    expect(problems.map(({ record }) => record)).toContain(53);
    expect(problems.map(({ reason }) => reason)).toContain('the disk says no');
  });
});
