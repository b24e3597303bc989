import type { ByteSource } from './byteSource';
import { type RecordSpans, spansOfLines } from './recordSpans';
import { spansOfArray, spanOfDocument } from './jsonSpans';

/** How a file holds its records. */
export type Container = 'lines' | 'array' | 'document';

/** Beyond this a file that does not read line by line is not tried as one JSON text. */
const largestDocument = 256 * 1024 * 1024;

const firstLineLimit = 16 * 1024 * 1024;

/**
 * Finds the records of a file. The extension of its name says nothing: `.json` files hold lines and
 * `.jsonl` files hold one document, so the first line decides.
 */
export function findRecords(
  source: ByteSource,
  shouldStop: () => boolean,
): { readonly container: Container; readonly spans: RecordSpans } {
  if (!readsAsLines(source) && source.size <= largestDocument) {
    const bytes = readAll(source);
    const root = rootOf(bytes);
    if (root !== undefined) {
      return root === 'array'
        ? { container: 'array', spans: spansOfArray(bytes) }
        : { container: 'document', spans: spanOfDocument(bytes) };
    }
  }
  return { container: 'lines', spans: spansOfLines(source, shouldStop) };
}

/** The first line that is not blank is a JSON text of its own, or the file cannot be JSON. */
function readsAsLines(source: ByteSource): boolean {
  const bytes = Buffer.alloc(Math.min(source.size, firstLineLimit));
  const length = source.read(0, bytes);
  const text = bytes.toString('utf8', 0, length).replace(/^\uFEFF?\s*/, '');
  if (!text.startsWith('{') && !text.startsWith('[')) {
    return true;
  }
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  const alone = text.slice(line.length).trim() === '';
  return parses(line) && !(alone && line.startsWith('['));
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rootOf(bytes: Uint8Array): 'array' | 'object' | undefined {
  try {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return Array.isArray(JSON.parse(text.replace(/^\uFEFF/, ''))) ? 'array' : 'object';
  } catch {
    return undefined;
  }
}

function readAll(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.size);
  let position = 0;
  while (position < bytes.length) {
    const length = source.read(position, bytes.subarray(position));
    if (length === 0) {
      break;
    }
    position += length;
  }
  return bytes.subarray(0, position);
}
