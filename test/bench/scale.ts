/**
 * Measures what must not grow with the size of a file: the time to its first rows, the memory of
 * its records, the work that an append makes. COT_LENS_BENCH_GB sets the size of the large file, 10
 * if it is not given; it is made once and kept where git ignores it.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../../scripts/paths';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { IndexCache } from '../../src/corpus/indexCache';
import { benchFolder, jsonlFile, largeSize, problemsFile, recordsOf } from './files/data';
import { medians, milliseconds, printTable } from './files/rounds';
import type { MemoryReport } from './scale/memory';
import { readFirstRows } from './scale/table';

const megabyte = 1024 * 1024;
const manyRecords = 10_000_000;
const rowsOfAPage = 50;
/** The longest that a pass over all records goes on. */
const passSeconds = 40;

export async function run(): Promise<void> {
  const small = jsonlFile('small.jsonl', 10 * megabyte, 16 * 1024);
  const large = jsonlFile('scale.jsonl', largeSize(10), 16 * 1024);
  const many = problemsFile('problems.jsonl', manyRecords);
  await measureFirstRows(small, large);
  await measureReopening(large, many);
  await measureAppend(large);
  measureMemory(many);
}

async function measureFirstRows(small: string, large: string): Promise<void> {
  const rows = [['', 'one row ms', 'ratio', `${rowsOfAPage} rows ms`, 'ratio']];
  const first = await timesOf(small, large, 1);
  const page = await timesOf(small, large, rowsOfAPage);
  [small, large].forEach((path, at) => {
    const cells = [first, page].flatMap((times) => [
      milliseconds(times[at] ?? Number.NaN),
      ((times[at] ?? Number.NaN) / (times[0] ?? Number.NaN)).toFixed(2),
    ]);
    rows.push([sizeOf(path), ...cells]);
  });
  printTable('First rows of a table, annotated: opened, asked for and closed', rows);
}

async function timesOf(small: string, large: string, rows: number): Promise<number[]> {
  const times = await medians(
    [
      { name: 'small', run: () => readFirstRows(small, rows) },
      { name: 'large', run: () => readFirstRows(large, rows) },
    ],
    15,
  );
  return [...times.values()];
}

async function measureReopening(...paths: readonly string[]): Promise<void> {
  const folder = join(benchFolder, 'indexes');
  rmSync(folder, { recursive: true, force: true });
  const cache = new IndexCache(folder, (reason) => console.log(reason));
  const rows = [['', 'records', 'index ms', 'open again ms', 'ratio', 'saved bytes a record']];
  for (const path of paths) {
    const open = async (again: boolean): Promise<number> => {
      const source = new FileByteSource(path);
      const file = await CorpusFile.open(source, again ? { cache } : {});
      await file.indexed();
      file.dispose();
      return file.recordCount;
    };
    const records = await open(true);
    const saved = cache.load(path)?.sections.values() ?? [];
    const bytes = [...saved].reduce((sum, { length }) => sum + length, 0);
    const times = await medians(
      [
        { name: 'index', run: () => open(false) },
        { name: 'again', run: () => open(true) },
      ],
      3,
    );
    const [index = 0, again = 0] = times.values();
    const ratio = (again / index).toFixed(3);
    const cells = [String(records), milliseconds(index), milliseconds(again), ratio];
    rows.push([sizeOf(path), ...cells, (bytes / records).toFixed(2)]);
  }
  printTable('Opening again with the saved index against indexing', rows);
}

/** Counts bytes instead of time: what is read and written by this process, whatever the machine. */
async function measureAppend(path: string): Promise<void> {
  const { size } = statSync(path);
  const cache = new IndexCache(join(benchFolder, 'indexes'), (reason) => console.log(reason));
  const file = await CorpusFile.open(new FileByteSource(path), { cache });
  await file.indexed();
  const more = recordsOf(16 * 1024, megabyte);
  try {
    appendFileSync(path, more);
    const before = bytesMoved();
    if (file.change() !== 'appended' || !file.grow()) {
      throw new Error('the append was not seen');
    }
    await file.indexed();
    const after = bytesMoved();
    printTable(`Appending ${more.length} bytes to ${sizeOf(path)}`, [
      ['', 'bytes', 'of the append'],
      ...(['read', 'written'] as const).map((kind) => {
        const bytes = after[kind] - before[kind];
        return [kind, String(bytes), (bytes / more.length).toFixed(2)];
      }),
    ]);
  } finally {
    file.dispose();
    truncateSync(path, size);
  }
}

/** Bytes that this process has read and written so far, as Linux counts them; 0 elsewhere. */
function bytesMoved(): { readonly read: number; readonly written: number } {
  const counters = process.platform === 'linux' ? readFileSync('/proc/self/io', 'utf8') : '';
  const counter = (name: string): number =>
    Number(new RegExp(`${name}: (\\d+)`).exec(counters)?.[1] ?? 0);
  return { read: counter('rchar'), written: counter('wchar') };
}

function measureMemory(path: string): void {
  const program = fileURLToPath(new URL('scale/memory.ts', import.meta.url));
  const rows = [['', 'records', 'of', 'before', 'peak', 'after']];
  for (const what of ['index', 'catalogue', 'table']) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', program, what, path, String(passSeconds)],
      { cwd: repositoryRoot, encoding: 'utf8' },
    );
    if (stdout === '') {
      throw new Error(stderr);
    }
    const { done, records, before, peak, after } = JSON.parse(stdout) as MemoryReport;
    rows.push([what, String(done), String(records), ...[before, peak, after].map(megabytes)]);
  }
  const title = `Resident memory in MB, ${sizeOf(path)}, after ${passSeconds} s at most`;
  printTable(title, rows);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function sizeOf(path: string): string {
  return `${megabytes(statSync(path).size)} MB`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run();
}
