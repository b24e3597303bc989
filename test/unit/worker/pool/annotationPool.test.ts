import { afterEach, describe, expect, it, vi } from 'vitest';
import { CancelledError } from '../../../../src/base/errors';
import type { CorpusFile } from '../../../../src/corpus/corpusFile';
import { defaultAnnotationSettings } from '../../../../src/worker/annotationSettings';
import type { AnnotationPool, PoolOptions } from '../../../../src/worker/pool/annotationPool';
import type { AnnotatedRows } from '../../../../src/worker/table/annotatedRows';
import type { RecordBatch } from '../../../../src/worker/pool/protocol';
import { tempFile } from '../../../support/tempFiles';
import { annotated, mortalThread, opened, poolOf } from '../support/passes';

// Threads take a while to start where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

const row = (n: number, question = `q${n}`): string =>
  JSON.stringify({ question, response: `<think>So ${n}.</think>${n}` });
const lines = Array.from({ length: 2000 }, (_, n) => row(n)).join('\n');

let file: CorpusFile | undefined;
let pool: AnnotationPool | undefined;
let troubles: string[] = [];
afterEach(() => {
  pool?.dispose();
  file?.dispose();
  troubles = [];
});

function withPool(options: Partial<PoolOptions>): AnnotationPool {
  pool = poolOf({ onTrouble: (message) => troubles.push(message), ...options });
  return pool;
}

const batch: RecordBatch = { kind: 'texts', texts: [row(1), 'no JSON', { reason: 'cut off' }] };
const work = {
  batch,
  settings: defaultAnnotationSettings,
  mapping: undefined,
  again: () => batch,
  isWanted: () => true,
};

/** Three batches of four records; a thread dies of the third record of the second. */
function runAll(of: AnnotationPool): Promise<AnnotatedRows[]> {
  const questions = ['a', 'b', 'DIE', 'd'];
  const batches = ['x', 'DIE', 'z'].map((name): RecordBatch => ({
    kind: 'texts',
    texts: questions.map((each, n) => row(n, each === 'DIE' ? name : each)),
  }));
  return Promise.all(batches.map((each) => of.run({ ...work, batch: each, again: () => each })));
}

describe('AnnotationPool', () => {
  it('annotates what it is given', async () => {
    const { records, problems } = await withPool({}).run(work);
    expect(records).toBe(3);
    expect(problems.map(({ reason }) => reason)).toEqual([expect.any(String), 'cut off']);
  });

  it('hands on why a batch cannot be annotated at all', async () => {
    const settings = { encoding: 'none' } as never;
    await expect(withPool({}).run({ ...work, settings })).rejects.toThrow('tokenizer none');
  });

  it('cancels what is not done when it is disposed, and takes nothing then', async () => {
    const running = [1, 2, 3, 4, 5, 6].map(() => withPool({ threads: 1 }).run(work));
    pool?.dispose();
    await expect(Promise.all(running)).rejects.toThrow(CancelledError);
    await expect(withPool({}).run({ ...work, isWanted: () => false })).rejects.toThrow('Cancelled');
  });

  it('does again what a thread that died had not done', async () => {
    const flag = tempFile('once', '');
    const script = mortalThread(`
      const { existsSync, rmSync } = require('node:fs');
      if (existsSync(${JSON.stringify(flag)})) { rmSync(${JSON.stringify(flag)}); process.exit(3); }
    `);
    const [first, second, third] = await runAll(withPool({ script, threads: 1 }));
    expect(troubles).toEqual([expect.stringContaining('died (exit code 3)')]);
    expect([first?.records, second?.records, third?.records]).toEqual([4, 4, 4]);
    expect([first, second, third].flatMap((rows) => rows?.problems)).toEqual([]);
  });

  it.each([
    ['exits', 'process.exit(3);', 'exit code 3'],
    [
      'needs more memory than there is',
      'const all = []; for (;;) { all.push(new Array(1e6).fill(text)); }',
      'memory',
    ],
  ])('gives up a record of which a thread %s twice', async (_, act, why) => {
    const script = mortalThread(act);
    const [first, second, third] = await runAll(withPool({ script, threads: 1, memoryLimit: 96 }));
    expect(first?.problems).toEqual([]);
    expect(third?.problems).toEqual([]);
    const reason = expect.stringContaining(why) as string;
    expect(second?.problems).toEqual([{ record: 2, row: 2, reason }]);
    expect(second?.problems[0]?.reason).toContain('Annotating this record stopped the analysis');
    expect(troubles).toHaveLength(2);
  });

  it('is done without when no thread lives', async () => {
    const script = tempFile('dead.js', 'process.exit(5);');
    file = await opened('a.jsonl', lines);
    const alone = await annotated(file);
    expect(await annotated(file, withPool({ script }))).toEqual(alone);
    expect(troubles.length).toBeGreaterThan(0);
  });
});
