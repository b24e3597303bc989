/**
 * `memory.ts index|catalogue|table FILE SECONDS`: opens a file in a process of its own, goes on for
 * no more than so many seconds, and prints what that takes as JSON. Started by scale.ts.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CancelledError } from '../../../src/base/errors';
import { CorpusFile } from '../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../src/corpus/fileByteSource';
import { SkimThreads } from '../../../src/worker/skim/skimThreads';
import { benchFolder } from '../files/data';
import { bundledThread } from '../product/bundle';
import { openTable } from './table';

export interface MemoryReport {
  /** Records that were read, and all that there are. */
  readonly done: number;
  readonly records: number;
  /** Resident memory before, at its highest, and after, in bytes. */
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

type Work = (path: string, seconds: number) => Promise<Pick<MemoryReport, 'done' | 'records'>>;

const works: Readonly<Record<string, Work>> = {
  async index(path) {
    const file = await CorpusFile.open(new FileByteSource(path));
    await file.indexed();
    return { done: file.recordCount, records: file.recordCount };
  },
  async catalogue(path, seconds) {
    const skimmers = new SkimThreads({ script: bundledThread('skim', benchFolder) });
    const file = await CorpusFile.open(new FileByteSource(path), { skimmers });
    const end = performance.now() + seconds * 1000;
    let done = 0;
    const onProgress = (records: number): void => {
      done = records;
      if (performance.now() > end) {
        file.dispose();
      }
    };
    try {
      await file.catalogue(onProgress);
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        throw error;
      }
    }
    skimmers.dispose();
    return { done, records: file.recordCount };
  },
  async table(path, seconds) {
    const folder = join(benchFolder, 'kept');
    rmSync(folder, { recursive: true, force: true });
    const { handlers, nextReport } = await openTable(path, folder);
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const { annotated, problems, records } = await nextReport();
      const done = annotated + problems;
      if (done === records || performance.now() > end) {
        // Its rows are kept, which takes memory too.
        handlers.dispose();
        rmSync(folder, { recursive: true, force: true });
        return { done, records };
      }
    }
  },
};

async function main([what = '', path = '', seconds]: readonly string[]): Promise<void> {
  const before = process.memoryUsage.rss();
  const read = await works[what]?.(path, Number(seconds));
  const report = {
    ...read,
    before,
    peak: process.resourceUsage().maxRSS * 1024,
    after: process.memoryUsage.rss(),
  };
  console.log(JSON.stringify(report));
  process.exit();
}

void main(process.argv.slice(2));
