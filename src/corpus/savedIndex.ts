import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileState } from './fileChange';

/** To be raised whenever the meaning of what is saved changes; what is older is then ignored. */
export const analysisVersion = 2;

/** What was saved of a file, and the state the file was in. */
export interface SavedIndex {
  readonly state: FileState;
  readonly sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

interface Header {
  readonly version: number;
  readonly path: string;
  readonly state: FileState;
  readonly sections: readonly { readonly name: string; readonly length: number }[];
}

/** Every part begins at a multiple of this, so that numbers can be read where they lie. */
const alignment = 8;
const magic = 'COTLENS\n';
/** The magic word, two 32-bit checksums of all that follows, and the length of the header. */
const preludeLength = 3 * alignment;
const checkedFrom = 2 * alignment;

/** A file in memory that begins at a multiple of eight bytes. */
export function readAligned(path: string): Uint8Array<ArrayBuffer> {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(descriptor).size);
    const length = readSync(descriptor, bytes);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

export function composeSavedIndex(path: string, { state, sections }: SavedIndex): Uint8Array {
  const header: Header = {
    version: analysisVersion,
    path,
    state,
    sections: Array.from(sections, ([name, { length }]) => ({ name, length })),
  };
  const head = Buffer.from(JSON.stringify(header));
  const parts = [head, ...sections.values()];
  const total = parts.reduce((sum, { length }) => sum + aligned(length), preludeLength);
  const bytes = new Uint8Array(total);
  let offset = preludeLength;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += aligned(part.length);
  }
  bytes.set(Buffer.from(magic));
  new Float64Array(bytes.buffer, checkedFrom, 1)[0] = head.length;
  new Uint32Array(bytes.buffer, alignment, 2).set(checksums(bytes));
  return bytes;
}

/** The sections share the memory of `file`. Throws a RangeError that says why it is not usable. */
export function parseSavedIndex(file: Uint8Array<ArrayBuffer>, path: string): SavedIndex {
  const isOurs =
    file.length >= preludeLength &&
    file.length % alignment === 0 &&
    Buffer.from(file.buffer, 0, magic.length).toString('latin1') === magic;
  if (!isOurs) {
    throw new RangeError('it is no saved index');
  }
  const [low, high] = new Uint32Array(file.buffer, alignment, 2);
  const [expectedLow, expectedHigh] = checksums(file);
  if (low !== expectedLow || high !== expectedHigh) {
    throw new RangeError('its checksum does not fit');
  }
  const headLength = new Float64Array(file.buffer, checkedFrom, 1)[0] ?? 0;
  const head = Buffer.from(file.buffer, preludeLength, headLength).toString('utf8');
  const header = JSON.parse(head) as Header;
  if (header.version !== analysisVersion || header.path !== path) {
    throw new RangeError('it was written by another version');
  }
  const sections = new Map<string, Uint8Array<ArrayBuffer>>();
  let offset = preludeLength + aligned(headLength);
  for (const { name, length } of header.sections) {
    sections.set(name, new Uint8Array(file.buffer, offset, length));
    offset += aligned(length);
  }
  return { state: header.state, sections };
}

/**
 * Two running products over the 32-bit words, the odd and the even ones: a guard against damage by
 * a crash or a disk, at the speed of memory. It is none against ill will; who can write here need
 * not deceive us.
 */
function checksums({ buffer, byteLength }: Uint8Array<ArrayBuffer>): [low: number, high: number] {
  const words = new Uint32Array(buffer, checkedFrom, (byteLength - checkedFrom) / 4);
  let low = 0x9e37_79b9;
  let high = 0x85eb_ca6b;
  for (let at = 0; at < words.length; at += 2) {
    low = Math.imul(low ^ (words[at] ?? 0), 0x0100_0193) ^ (low >>> 13);
    high = Math.imul(high ^ (words[at + 1] ?? 0), 0x5bd1_e995) ^ (high >>> 15);
  }
  return [low >>> 0, high >>> 0];
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
