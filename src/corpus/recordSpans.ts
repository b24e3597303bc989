import { type ByteSpan, byteOffset } from '../base/positions';
import type { ByteSource } from './byteSource';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const chunkSize = 256 * 1024;
const newline = 0x0a;

/** Where the records of a file lie: `[start, end)` in bytes, and the line each begins on, from 0. */
export class RecordSpans {
  private starts = new Float64Array(1024);
  private ends = new Float64Array(1024);
  private lines = new Float64Array(1024);
  private used = 0;

  get count(): number {
    return this.used;
  }

  add(start: number, end: number, line: number): void {
    if (this.used === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.lines = doubled(this.lines);
    }
    this.starts[this.used] = start;
    this.ends[this.used] = end;
    this.lines[this.used] = line;
    this.used++;
  }

  span(record: number): ByteSpan | undefined {
    const start = this.starts[record];
    const end = this.ends[record];
    return record < this.used && start !== undefined && end !== undefined
      ? { start: byteOffset(start), end: byteOffset(end) }
      : undefined;
  }

  /** The line of the file, from 0, on which a record begins. */
  line(record: number): number {
    return this.lines[record] ?? 0;
  }

  /** The record that begins on a line, or began before it; `undefined` when there is none. */
  atLine(line: number): number | undefined {
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.lines[middle] ?? 0) <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low === 0 ? undefined : low - 1;
  }
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/**
 * The lines of a JSONL file that hold more than white space. Only the byte 0x0a ends a line: U+2028
 * and its kin may stand raw inside a JSON string.
 */
export function spansOfLines(source: ByteSource, shouldStop: () => boolean): RecordSpans {
  const spans = new RecordSpans();
  const buffer = Buffer.allocUnsafe(chunkSize);
  let lineStart = startOfText(source);
  let line = 0;
  let blank = true;
  const close = (end: number): void => {
    if (!blank) {
      spans.add(lineStart, end, line);
    }
    blank = true;
    line++;
  };
  let position = lineStart;
  while (!shouldStop()) {
    const length = source.read(position, buffer);
    if (length === 0) {
      break;
    }
    let from = 0;
    while (from < length) {
      const found = buffer.subarray(0, length).indexOf(newline, from);
      const end = found === -1 ? length : found;
      blank &&= isBlank(buffer, from, end);
      if (found === -1) {
        break;
      }
      close(position + found);
      lineStart = position + found + 1;
      from = found + 1;
    }
    position += length;
  }
  close(position);
  return spans;
}

function startOfText(source: ByteSource): number {
  const head = new Uint8Array(3);
  return source.read(0, head) === 3 ? lengthOfByteOrderMark(head) : 0;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) {
      return false;
    }
  }
  return true;
}

export function lengthOfByteOrderMark(bytes: Uint8Array): number {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
}
