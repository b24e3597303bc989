import { once } from 'node:events';
import { Gathered, writeWhole } from '../worker/table/export/wholeFile';

/** Takes rows one after the other. */
export interface RowWriter {
  row(value: object): Promise<void>;
  text(piece: string): Promise<void>;
}

/** Streams rows into a file, which is written as a whole or not at all, or to standard output. */
export async function writeRows(
  path: string | undefined,
  write: (writer: RowWriter) => Promise<void>,
): Promise<void> {
  if (path === undefined) {
    await write(writerTo(toStandardOutput));
    return;
  }
  await writeWhole(path, new AbortController().signal, async (sink) => {
    const gathered = new Gathered(sink);
    await write(writerTo((piece) => gathered.add(piece)));
    await gathered.flush();
  });
}

function writerTo(add: (piece: string) => Promise<unknown> | undefined): RowWriter {
  const text = async (piece: string): Promise<void> => {
    await add(piece);
  };
  return { text, row: (value) => text(`${JSON.stringify(value)}\n`) };
}

/** Waits where the reader is slower, so that nothing piles up in memory. */
function toStandardOutput(piece: string): Promise<unknown> | undefined {
  return process.stdout.write(piece) ? undefined : once(process.stdout, 'drain');
}
