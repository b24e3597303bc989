import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError } from '../../../src/base/errors';
import { CorpusFile, type OpenOptions } from '../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../src/corpus/fileByteSource';
import { IndexCache } from '../../../src/corpus/indexCache';
import { tempFile } from '../../support/tempFiles';
import { memory } from './support/sources';

const row = (n: number, problem = n): string =>
  `${JSON.stringify({ question: `What is ${problem} + 1?`, response: `<think>${n}</think>${n + 1}` })}\n`;

function rowsFrom(start: number, count: number): string {
  return Array.from({ length: count }, (_, n) => row(start + n)).join('');
}

/** Large enough to be saved, and to be indexed in more than one slice. */
const many = rowsFrom(0, 100_000);

const open: CorpusFile[] = [];
afterEach(() => {
  open.splice(0).forEach((file) => file.dispose());
});

async function opened(path: string, options?: OpenOptions): Promise<CorpusFile> {
  const file = await CorpusFile.open(new FileByteSource(path), options);
  open.push(file);
  return file;
}

describe('a large file', () => {
  it('shows its first records before it is read to the end', async () => {
    const file = await opened(tempFile('a.jsonl', many));
    expect(file.isComplete).toBe(false);
    expect(file.recordCount).toBeGreaterThan(1000);
    expect(await file.rawText(5)).toBe(row(5).trim());
    const seen: number[] = [];
    await file.indexed((done, total) => seen.push(done / total));
    expect(file.recordCount).toBe(100_000);
    expect(seen.at(-1)).toBe(1);
    expect(await file.rawText(99_999)).toBe(row(99_999).trim());
    expect(file.lineOf(99_999)).toBe(99_999);
  });

  it('lets others have their turn while it is read, and stops when it is closed', async () => {
    const file = await opened(tempFile('a.jsonl', many));
    const indexing = file.indexed(() => file.dispose());
    await expect(indexing).rejects.toThrow(CancelledError);
    await expect(file.indexed()).rejects.toThrow(CancelledError);
  });

  it('stops a pass over its records when it is closed', async () => {
    const file = await opened(tempFile('a.jsonl', many));
    const pass = file.catalogue(() => file.dispose());
    await expect(pass).rejects.toThrow(CancelledError);
  });
});

describe('the catalogue', () => {
  it('counts what the records hold', async () => {
    const file = await CorpusFile.open(memory(`${row(1)}${row(2, 1)}nonsense\n{"a":1}\n${row(3)}`));
    const { trajectories, perRecord, groups, problems, problemCount } = await file.catalogue();
    expect(trajectories).toBe(3);
    expect([...perRecord]).toEqual([1, 1, 0, 0, 1]);
    expect([...groups.values()].map(({ length }) => length)).toEqual([2, 1]);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'broken'],
      [3, 'unknown'],
    ]);
    expect(problemCount).toBe(2);
    file.dispose();
  });

  it('describes a bounded number of problems', async () => {
    const file = await CorpusFile.open(memory('x\n'.repeat(12_000)));
    const { problems, problemCount } = await file.catalogue();
    expect(problems).toHaveLength(10_000);
    expect(problemCount).toBe(12_000);
    file.dispose();
  });
});

describe('a growing file', () => {
  it('is read on, and what is known stays', async () => {
    const path = tempFile('a.jsonl', rowsFrom(0, 10));
    const file = await opened(path, { waits: true });
    await file.catalogue();
    const { version } = file;
    expect(file.change()).toBe('same');
    appendFileSync(path, row(10, 9) + row(11));
    expect(file.change()).toBe('appended');
    expect(file.grow()).toBe(true);
    const catalogue = await file.catalogue();
    expect(file.version).toBe(version);
    expect(file.recordCount).toBe(12);
    expect(await file.rawText(10)).toBe(row(10, 9).trim());
    expect(catalogue.perRecord).toHaveLength(12);
    expect(catalogue.groups.size).toBe(11);
    expect(file.change()).toBe('same');
  });

  it('waits for the rest of a half-written last line', async () => {
    const whole = row(1);
    const path = tempFile('a.jsonl', row(0) + whole.slice(0, 20));
    const file = await opened(path, { waits: true });
    await file.indexed();
    expect([file.recordCount, file.isPending]).toEqual([1, true]);
    appendFileSync(path, whole.slice(20));
    file.grow();
    await file.indexed();
    expect([file.recordCount, file.isPending]).toEqual([2, false]);
    expect(await file.rawText(1)).toBe(whole.trim());
  });

  it('takes a last line that is whole, and takes it back when it goes on', async () => {
    const path = tempFile('a.jsonl', `${row(0)}${row(1).trim()}`);
    const file = await opened(path, { waits: true });
    await file.catalogue();
    const { version } = file;
    expect(file.recordCount).toBe(2);
    appendFileSync(path, ` \n${row(2)}`);
    file.grow();
    const { trajectories, perRecord } = await file.catalogue();
    expect(trajectories).toBe(3);
    expect(perRecord).toHaveLength(3);
    expect(file.version).not.toBe(version);
  });

  it('takes a broken last line once nobody has written for a while', async () => {
    const path = tempFile('a.jsonl', `${row(0)}{"half":`);
    utimesSync(path, 1000, 1000);
    const file = await opened(path, { waits: true });
    const { problems } = await file.catalogue();
    expect([file.recordCount, file.isPending]).toEqual([2, false]);
    expect(problems[0]?.line).toBe(1);
  });

  it('does not wait where nobody will write', async () => {
    const file = await opened(tempFile('a.jsonl', `${row(0)}{"half":`));
    await file.indexed();
    expect(file.recordCount).toBe(2);
  });
});

describe('a file that changes while it is read', () => {
  const cases: readonly (readonly [string, (path: string) => void, RegExp | undefined])[] = [
    ['is cut', (path) => truncateSync(path, 1000), /became shorter while it was read/],
    [
      'is overwritten',
      (path) => writeFileSync(path, many.replaceAll('What', 'Tell')),
      /was changed while it was read/,
    ],
    ['is deleted', (path) => rmSync(path), undefined],
    [
      'is swapped for another',
      (path) => {
        writeFileSync(`${path}.new`, rowsFrom(7, 3));
        renameSync(`${path}.new`, path);
      },
      undefined,
    ],
    [
      'makes way for a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
      undefined,
    ],
    ['grows', (path) => appendFileSync(path, row(1)), undefined],
  ];

  it.each(cases)('that %s', async (_name, act, message) => {
    const path = tempFile('a.jsonl', many);
    const file = await opened(path);
    act(path);
    if (message === undefined) {
      await file.indexed();
      expect(file.recordCount).toBe(100_000);
      expect(await file.rawText(99_999)).toBe(row(99_999).trim());
    } else {
      await expect(file.indexed()).rejects.toThrow(message);
    }
    expect(file.change()).not.toBe('same');
  });
});

describe('a saved index', () => {
  let folder: string;
  let troubles: string[];
  let cache: IndexCache;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cot-lens-cache-'));
    troubles = [];
    cache = new IndexCache(folder, (reason) => troubles.push(reason));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a file with all its records at once', async () => {
    const path = tempFile('a.jsonl', many);
    const first = await opened(path, { cache });
    await first.indexed();
    first.saveSections('columns', [['columns', new Uint8Array([1, 2, 3])]]);
    const again = await opened(path, { cache });
    expect(again.isComplete).toBe(true);
    await again.indexed();
    expect(again.recordCount).toBe(100_000);
    expect(await again.rawText(77_777)).toBe(row(77_777).trim());
    expect(again.lineOf(77_777)).toBe(77_777);
    expect(again.savedSection('columns')).toEqual(new Uint8Array([1, 2, 3]));
    expect(troubles).toEqual([]);
  });

  it('of an array does too', async () => {
    const path = tempFile('a.json', `[\n${many.trimEnd().replaceAll('\n', ',\n')}\n]`);
    await (await opened(path, { cache })).indexed();
    const again = await opened(path, { cache });
    expect([again.container, again.recordCount, again.isComplete]).toEqual([
      'array',
      100_000,
      true,
    ]);
    expect(await again.rawText(99_999)).toBe(row(99_999).trim());
    expect(again.lineOf(99_999)).toBe(100_000);
  });

  it('is continued when the file has grown', async () => {
    const path = tempFile('a.jsonl', many);
    await (await opened(path, { cache })).indexed();
    appendFileSync(path, rowsFrom(100_000, 5));
    const again = await opened(path, { cache });
    await again.indexed();
    expect(again.recordCount).toBe(100_005);
    expect(await again.rawText(100_004)).toBe(row(100_004).trim());
  });

  it('is written anew only when enough was appended', async () => {
    const path = tempFile('a.jsonl', many);
    const file = await opened(path, { cache });
    const grown = async (rows: string): Promise<number | undefined> => {
      appendFileSync(path, rows);
      expect(file.grow()).toBe(true);
      await file.indexed();
      return cache.load(path)?.state.size;
    };
    await file.indexed();
    const saved = cache.load(path)?.state.size;
    expect(saved).toBe(Buffer.byteLength(many));
    expect(await grown(rowsFrom(100_000, 5))).toBe(saved);
    expect(await grown(rowsFrom(100_005, 5000))).toBe(file.byteCount);
    expect(file.recordCount).toBe(105_005);
  });

  it('is never taken for a file that was changed', async () => {
    const path = tempFile('a.jsonl', many);
    await (await opened(path, { cache })).indexed();
    writeFileSync(path, rowsFrom(5, 90_000));
    const again = await opened(path, { cache });
    await again.indexed();
    expect(again.recordCount).toBe(90_000);
    expect(await again.rawText(0)).toBe(row(5).trim());
  });

  it('that is corrupt is ignored with a reason', async () => {
    const path = tempFile('a.jsonl', many);
    await (await opened(path, { cache })).indexed();
    const [name] = readdirSync(folder);
    writeFileSync(join(folder, name ?? ''), 'COTLENS\nnonsense'.repeat(20));
    const again = await opened(path, { cache });
    await again.indexed();
    expect(again.recordCount).toBe(100_000);
    expect(troubles).toHaveLength(1);
  });

  it('that cannot be kept is done without', async () => {
    const path = tempFile('a.jsonl', many);
    const nowhere = new IndexCache(join(path, 'no folder'), (reason) => troubles.push(reason));
    const file = await opened(path, { cache: nowhere });
    await file.indexed();
    expect(file.recordCount).toBe(100_000);
    expect(troubles.join()).toMatch(/cannot be/);
  });
});

describe('FileByteSource', () => {
  it('reads from a place', () => {
    const source = new FileByteSource(tempFile('a.txt', '0123456789'));
    const bytes = Buffer.alloc(4);
    expect(source.read(8, bytes)).toBe(2);
    expect(bytes.toString('utf8', 0, 2)).toBe('89');
    source.dispose();
  });

  it('says what is wrong', () => {
    expect(() => new FileByteSource('/nowhere/at/all.jsonl')).toThrow(
      '/nowhere/at/all.jsonl: the file does not exist (any more)',
    );
    const folder = dirname(tempFile('a.txt', ''));
    expect(() => new FileByteSource(folder)).toThrow(`${folder}: this is a folder, not a file`);
  });
});
