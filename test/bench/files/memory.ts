/**
 * `memory.ts index|catalogue FILE`: opens a file in a process of its own and prints what that takes
 * as JSON. Started by files.ts.
 */
import { CorpusFile } from '../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../src/corpus/fileByteSource';

export interface MemoryReport {
  readonly records: number;
  /** Resident memory before, at its highest, and after, in bytes. */
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

async function main([what, path]: readonly string[]): Promise<void> {
  const before = process.memoryUsage.rss();
  const file = await CorpusFile.open(new FileByteSource(path ?? ''));
  await file.indexed();
  if (what === 'catalogue') {
    await file.catalogue();
  }
  const report: MemoryReport = {
    records: file.recordCount,
    before,
    peak: process.resourceUsage().maxRSS * 1024,
    after: process.memoryUsage.rss(),
  };
  console.log(JSON.stringify(report));
  file.dispose();
}

void main(process.argv.slice(2));
