import { lengthOfByteOrderMark, RecordSpans } from './recordSpans';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const newline = 0x0a;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** The one record of a file that is a single JSON document. */
export function spanOfDocument(bytes: Uint8Array): RecordSpans {
  const spans = new RecordSpans();
  const trimmed = trim(bytes, lengthOfByteOrderMark(bytes), bytes.length);
  spans.add(trimmed.start, trimmed.end, newlinesIn(bytes, 0, trimmed.start));
  return spans;
}

/** The elements of a file that is a single, well-formed JSON array. */
export function spansOfArray(bytes: Uint8Array): RecordSpans {
  const spans = new RecordSpans();
  let depth = 0;
  let elementStart = 0;
  let counted = 0;
  let line = 0;
  const close = (end: number): void => {
    const { start, end: last } = trim(bytes, elementStart, end);
    if (start < last) {
      line += newlinesIn(bytes, counted, start);
      counted = start;
      spans.add(start, last, line);
    }
    elementStart = end + 1;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      at = endOfString(bytes, at);
    } else if (openers.has(byte)) {
      depth++;
      if (depth === 1) {
        elementStart = at + 1;
      }
    } else if (closers.has(byte)) {
      depth--;
      if (depth === 0) {
        close(at);
      }
    } else if (byte === comma && depth === 1) {
      close(at);
    }
  }
  return spans;
}

/** Index of the closing quote of the string that opens at `at`. */
function endOfString(bytes: Uint8Array, at: number): number {
  for (let next = at + 1; next < bytes.length; next++) {
    if (bytes[next] === backslash) {
      next++;
    } else if (bytes[next] === quote) {
      return next;
    }
  }
  return bytes.length;
}

function trim(bytes: Uint8Array, start: number, end: number): { start: number; end: number } {
  let first = start;
  let last = end;
  while (first < last && isSpace(bytes[first])) {
    first++;
  }
  while (last > first && isSpace(bytes[last - 1])) {
    last--;
  }
  return { start: first, end: last };
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === newline || byte === 0x0d;
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === newline) {
      count++;
    }
  }
  return count;
}
