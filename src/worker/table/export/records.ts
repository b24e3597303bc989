import type { CorpusFile } from '../../../corpus/corpusFile';
import { Gathered, type Sink } from './wholeFile';

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * Writes records as JSONL, byte for byte as the file has them, each once, in the order in which they
 * are first given. Where a trajectory spans several records, all of these. Only line breaks inside a
 * record, which stand between its JSON tokens, become spaces, since they would end the line.
 *
 * @returns how many were written
 */
export async function writeRecords(
  file: CorpusFile,
  records: Iterable<number>,
  sink: Sink,
  onRecord: () => void,
): Promise<number> {
  const gathered = new Gathered(sink);
  const written = new Set<number>();
  for (const first of records) {
    const last = file.lastRecordOf(first);
    for (let record = first; record <= last; record++) {
      if (!written.has(record)) {
        written.add(record);
        await gathered.add(await lineOf(file, record));
      }
    }
    onRecord();
  }
  await gathered.flush();
  return written.size;
}

async function lineOf(file: CorpusFile, record: number): Promise<Uint8Array> {
  const bytes = await file.rawBytes(record);
  const line = new Uint8Array(bytes.length + 1);
  line.set(bytes);
  for (let at = line.indexOf(newline); at !== -1 && at < bytes.length;) {
    line[at] = space;
    if (line[at - 1] === carriageReturn) {
      line[at - 1] = space;
    }
    at = line.indexOf(newline, at);
  }
  line[bytes.length] = newline;
  return line;
}
