/**
 * Measures what finding the records of large files costs: the index against `wc -l` and other
 * readers, opening again, appends. Everything is a ratio within one run; COT_LENS_BENCH_GB sets the
 * size of the files. What grows with their size is measured by scale.ts.
 */
import { appendFileSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CorpusFile, type OpenOptions } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { IndexCache } from '../../src/corpus/indexCache';
import { LineIndex } from '../../src/corpus/lineIndex';
import type * as product from './files/product';
import { bundled, bundledThread } from './product/bundle';
import { benchFolder, jsonlFile, largeSize, recordsOf, siblingsFile } from './files/data';
import { duckDb, readline, ripgrep, wc } from './files/peers';
import { type Candidate, medians, milliseconds, printTable } from './files/rounds';

const megabyte = 1024 * 1024;
const rounds = 7;

export async function run(): Promise<void> {
  const size = largeSize(0.5);
  const long = jsonlFile('long.jsonl', size, 16 * 1024);
  const short = jsonlFile('short.jsonl', size, 600);
  await measureIndex('Index, records of 16 KB', long);
  await measureIndex('Index, records of 0.6 KB', short);
  await measureGroups('16 KB', siblingsFile('siblings-long.jsonl', size, 16 * 1024));
  await measureGroups('0.6 KB', siblingsFile('siblings-short.jsonl', size, 600));
  await measureReopening(long, short);
  await measureAppend(long);
}

async function open(path: string, options: OpenOptions = {}): Promise<CorpusFile> {
  const file = await CorpusFile.open(new FileByteSource(path), options);
  await file.indexed();
  return file;
}

async function openAndClose(path: string, options?: OpenOptions): Promise<void> {
  (await open(path, options)).dispose();
}

function indexOnly(path: string): void {
  const source = new FileByteSource(path);
  const index = LineIndex.of(source);
  index.advance(source, source.size);
  source.dispose();
}

async function measureIndex(title: string, path: string): Promise<void> {
  const rg = ripgrep();
  const duck = await duckDb();
  // Starting a program is no work on the file; what it costs is taken off.
  const empty = join(benchFolder, 'empty');
  writeFileSync(empty, '');
  const candidates: Candidate[] = [
    { name: 'start', run: () => wc(empty) },
    { name: 'wc -l', run: () => wc(path) },
    { name: 'index alone', run: () => indexOnly(path) },
    { name: 'file opened and indexed, with turns', run: () => openAndClose(path) },
    ...(rg === undefined ? [] : [{ name: 'rg -c', run: () => rg(path) }]),
    ...(duck === undefined
      ? []
      : [{ name: 'DuckDB read_ndjson_objects', run: () => duck.countLines(path), rounds: 2 }]),
    { name: 'readline', run: () => readline(path), rounds: 1 },
  ];
  const times = await medians(candidates, rounds);
  const start = times.get('start') ?? 0;
  times.delete('start');
  const adjusted = Array.from(times, ([name, time]) => {
    const isProgram = name === 'wc -l' || name === 'rg -c';
    return [name, isProgram ? time - start : time] as const;
  });
  const base = adjusted[0]?.[1] ?? Number.NaN;
  const gigabytes = statSync(path).size / 1e9;
  printTable(`${title}, ${gigabytes.toFixed(2)} GB`, [
    ['', 'ms', 'GB/s', 'speed against wc -l'],
    ...adjusted.map(([name, time]) => [
      name,
      milliseconds(time),
      ((gigabytes / time) * 1000).toFixed(2),
      (base / time).toFixed(2),
    ]),
  ]);
}

/**
 * What names a problem, of each record: the places of records are found as well. Threads are started
 * once, as DuckDB's are.
 */
async function measureGroups(records: string, path: string): Promise<void> {
  const duck = await duckDb();
  const keys = ['problem_id', 'question'];
  const built = bundled('test/bench/files/product.ts', benchFolder) as typeof product;
  const script = bundledThread('skim', benchFolder);
  const [one, two] = [1, 2].map((threads) => new built.SkimThreads({ script, threads }));
  const groupsOf = async (skimmers?: product.SkimThreads): Promise<void> => {
    const options = skimmers === undefined ? {} : { skimmers };
    const file = await built.CorpusFile.open(new built.FileByteSource(path), options);
    await file.catalogue();
    file.dispose();
  };
  const times = await medians(
    [
      ...(duck === undefined
        ? []
        : [{ name: 'DuckDB, two columns, 2 threads', run: () => duck.countValues(path, keys) }]),
      { name: 'index and sibling groups, no other thread', run: () => groupsOf() },
      { name: 'index and sibling groups, 1 thread', run: () => groupsOf(one) },
      { name: 'index and sibling groups, 2 threads', run: () => groupsOf(two) },
    ],
    rounds,
  );
  [one, two].forEach((skimmers) => skimmers?.dispose());
  const base = times.values().next().value ?? Number.NaN;
  const gigabytes = statSync(path).size / 1e9;
  printTable(`What names the problem of each record, ${records}, ${gigabytes.toFixed(2)} GB`, [
    ['', 'ms', 'GB/s', 'speed against DuckDB'],
    ...Array.from(times, ([name, time]) => [
      name,
      milliseconds(time),
      ((gigabytes / time) * 1000).toFixed(2),
      (base / time).toFixed(2),
    ]),
  ]);
}

async function measureReopening(...paths: readonly string[]): Promise<void> {
  const folder = join(benchFolder, 'indexes');
  rmSync(folder, { recursive: true, force: true });
  const cache = new IndexCache(folder, (reason) => console.log(reason));
  const rows: string[][] = [['', 'index ms', 'open again ms', 'ratio', 'bytes a record']];
  for (const path of paths) {
    const file = await open(path, { cache });
    const saved = LineIndex.of(new FileByteSource(path));
    const source = new FileByteSource(path);
    saved.advance(source, source.size);
    const perRecord = saved.toBytes().length / file.recordCount;
    source.dispose();
    file.dispose();
    const times = await medians(
      [
        { name: 'index', run: () => openAndClose(path) },
        { name: 'again', run: () => openAndClose(path, { cache }) },
      ],
      rounds,
    );
    const [index = 0, again = 0] = times.values();
    rows.push([
      `${file.recordCount} records`,
      milliseconds(index),
      milliseconds(again),
      (again / index).toFixed(3),
      perRecord.toFixed(2),
    ]);
  }
  printTable('Opening again with the saved index', rows);
}

async function measureAppend(path: string): Promise<void> {
  const grown = join(benchFolder, 'grown.jsonl');
  mkdirSync(benchFolder, { recursive: true });
  copyFileSync(path, grown);
  const more = recordsOf(16 * 1024, megabyte);
  const file = await open(grown);
  const times = await medians(
    [
      { name: 'all', run: () => openAndClose(grown) },
      {
        name: 'append',
        run: async () => {
          appendFileSync(grown, more);
          if (file.change() !== 'appended' || !file.grow()) {
            throw new Error('the append was not seen');
          }
          await file.indexed();
        },
      },
    ],
    rounds,
  );
  file.dispose();
  const [all = 0, append = 0] = times.values();
  const share = more.length / statSync(grown).size;
  rmSync(grown);
  printTable('Appending 1 MB, written and indexed', [
    ['', 'ms', 'ratio'],
    ['index of the whole file', milliseconds(all), '1'],
    ['the append', milliseconds(append), (append / all).toFixed(4)],
    ['its share of the bytes', '', share.toFixed(4)],
  ]);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run();
}
