import type { RecordContent } from '../../analysis/model';
import { ExpectedError } from '../../base/errors';
import { bytesOf, type ReadableBytes } from '../byteSource';
import { refuseIfTooLong } from '../containers/recordBytes';

const newline = 0x0a;
const pieceSize = 256 * 1024;

/** Where the line ends in which a position lies, the end included; `undefined` when it has none. */
export function endOfLine(source: ReadableBytes, position: number): number | undefined {
  const piece = Buffer.from(new ArrayBuffer(pieceSize));
  for (let at = position; at < source.size;) {
    const length = source.read(at, piece);
    const found = piece.subarray(0, length).indexOf(newline);
    if (found !== -1 || length === 0) {
      return found === -1 ? undefined : at + found + 1;
    }
    at += length;
  }
  return undefined;
}

/** A line that is too long to be held beside others; `undefined` when it has no end. */
export function longLine(
  source: ReadableBytes,
  start: number,
  read: (bytes: Buffer) => RecordContent,
): { readonly length: number; readonly content: RecordContent } | undefined {
  const end = endOfLine(source, start);
  return end === undefined
    ? undefined
    : { length: end - start, content: contentOf(source, start, end - 1, read) };
}

function contentOf(
  source: ReadableBytes,
  start: number,
  end: number,
  read: (bytes: Buffer) => RecordContent,
): RecordContent {
  try {
    refuseIfTooLong(end - start);
    return read(bytesOf(source, start, end));
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { kind: 'broken', reason: error.message };
    }
    throw error;
  }
}
