import { once } from 'node:events';
import { type Sink, writeWhole } from '../worker/table/export/wholeFile';

/** Streams into a file, which is written as a whole or not at all, or to standard output. */
export async function writeOutput(
  path: string | undefined,
  write: (sink: Sink) => Promise<void>,
): Promise<void> {
  await (path === undefined
    ? write({ write: toStandardOutput })
    : writeWhole(path, new AbortController().signal, write));
}

/** Waits where the reader is slower, so that nothing piles up in memory. */
async function toStandardOutput(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) {
    await once(process.stdout, 'drain');
  }
}
