/**
 * Measures what annotating a whole file costs against tokenizing alone, in this thread and in a
 * pool of threads, warm and new, on chains of mathematical English that are made here.
 * COT_LENS_BENCH_MB sets the size of the file; COT_LENS_BENCH_FILE names another JSONL file to
 * measure on.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenizerFolder } from '../support/tokenizers';
import { annotationCorpus } from './annotate/corpus';
import type * as product from './annotate/product';
import { benchFolder } from './files/data';
import { type Candidate, medians, milliseconds, printTable } from './files/rounds';
import { bundled, bundledThread } from './product/bundle';

const rounds = 3;

export async function run(): Promise<void> {
  const path = process.env['COT_LENS_BENCH_FILE'] ?? annotationCorpus(bytesWanted());
  const { Passes } = bundled('test/bench/annotate/product.ts', benchFolder) as typeof product;
  const passes = await Passes.open(path, {
    tokenizerFolder,
    script: bundledThread('annotation', benchFolder),
  });
  const records = readFileSync(path, 'utf8').trimEnd().split('\n');
  const candidates: Candidate[] = [
    { name: 'tokenizing alone', run: () => passes.tokenize() },
    { name: 'reading the records', run: () => passes.read(records) },
    { name: 'sentences, labels, backtracks', run: () => passes.segment() },
    { name: 'all that a document shows', run: () => passes.annotateWhole() },
    { name: 'annotating in one thread', run: () => passes.annotate() },
    { name: 'pool of one', run: () => passes.annotateIn(1) },
    { name: 'pool of two', run: () => passes.annotateIn(2) },
    { name: 'new pool of one', run: () => passes.annotateInNew(1) },
    { name: 'new pool of two', run: () => passes.annotateInNew(2) },
  ];
  try {
    await passes.warmUp(1);
    await passes.warmUp(2);
    print(await medians(candidates, rounds), records.length, statSync(path).size / 1e6);
  } finally {
    passes.dispose();
  }
}

/** Large enough by default that two threads have work for some while. */
function bytesWanted(): number {
  const megabytes = Number(process.env['COT_LENS_BENCH_MB'] ?? '8');
  if (!(megabytes > 0)) {
    throw new Error('COT_LENS_BENCH_MB has to be a number of megabytes.');
  }
  return megabytes * 1e6;
}

function print(times: ReadonlyMap<string, number>, records: number, megabytes: number): void {
  const tokens = times.get('tokenizing alone') ?? NaN;
  const one = times.get('pool of one') ?? NaN;
  const newOne = times.get('new pool of one') ?? NaN;
  printTable(`Annotating ${records} chains, ${megabytes.toFixed(1)} MB, o200k_base`, [
    ['', 'ms', 'MB/s', 'to tokenizing', 'to a pool of one', 'to a new one'],
    ...Array.from(times, ([name, time]) => [
      name,
      milliseconds(time),
      ((megabytes / time) * 1000).toFixed(1),
      (tokens / time).toFixed(2),
      (one / time).toFixed(2),
      (newOne / time).toFixed(2),
    ]),
  ]);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run();
}
