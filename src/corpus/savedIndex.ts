import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { FileState } from './fileChange';

/** To be raised whenever the meaning of what is saved changes; what is older is then ignored. */
export const analysisVersion = 2;

/** A part of what was saved; it is read when it is asked for. */
export interface SavedSection {
  readonly length: number;
  /** Throws a RangeError when it is damaged, or was written anew since. */
  read(): Uint8Array<ArrayBuffer>;
}

/** What was saved of a file, and the state the file was in. */
export interface SavedIndex {
  readonly state: FileState;
  readonly sections: ReadonlyMap<string, SavedSection>;
}

/** What is to be saved, one section after the other, so that only one has to be in memory. */
export interface IndexToSave {
  readonly state: FileState;
  readonly sections: Iterable<readonly [name: string, bytes: Uint8Array<ArrayBuffer>]>;
}

interface Place {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly sums: Checksums;
}

interface Head {
  readonly version: number;
  readonly path: string;
  readonly state: FileState;
  readonly sections: readonly Place[];
}

type Checksums = readonly [low: number, high: number];

/** Every section begins at a multiple of this, so that numbers can be read where they lie. */
const alignment = 8;
const magic = Buffer.from('COTLENS\n');
/** The magic word; start and length of the head, which stands at the end; its two checksums. */
const preludeLength = magic.length + 3 * alignment;

/**
 * Writes an index; the descriptor is of an empty file.
 * @returns false when that would take more than so many bytes, and the file is of no use
 */
export function writeSavedIndex(
  descriptor: number,
  path: string,
  { state, sections }: IndexToSave,
  maximumBytes: number,
): boolean {
  const places: Place[] = [];
  let start = preludeLength;
  for (const [name, bytes] of sections) {
    const { length } = bytes;
    if (start + length > maximumBytes) {
      return false;
    }
    write(descriptor, bytes, start);
    places.push({ name, start, length, sums: checksums(bytes) });
    start = aligned(start + length);
  }
  const head: Head = { version: analysisVersion, path, state, sections: places };
  const headBytes = new Uint8Array(Buffer.from(JSON.stringify(head)));
  write(descriptor, headBytes, start);
  const prelude = new Uint8Array(preludeLength);
  prelude.set(magic);
  new Float64Array(prelude.buffer, magic.length, 2).set([start, headBytes.length]);
  new Uint32Array(prelude.buffer, magic.length + 2 * alignment, 2).set(checksums(headBytes));
  write(descriptor, prelude, 0);
  return true;
}

/** Reads what stands where in the saved index at `place`. Throws a RangeError that says why it is not usable. */
export function readSavedIndex(place: string, path: string): SavedIndex {
  return withFile(place, (descriptor) => {
    const prelude = bytesAt(descriptor, 0, preludeLength);
    if (prelude.length < preludeLength || magic.compare(prelude.subarray(0, magic.length)) !== 0) {
      throw new RangeError('it is no saved index');
    }
    const [start = 0, length = 0] = new Float64Array(prelude.buffer, magic.length, 2);
    const [low = 0, high = 0] = new Uint32Array(prelude.buffer, magic.length + 2 * alignment, 2);
    const bytes =
      start + length === fstatSync(descriptor).size && bytesAt(descriptor, start, length);
    if (bytes === false || !isWhole(bytes, [low, high])) {
      throw new RangeError('its checksum does not fit');
    }
    const head = JSON.parse(Buffer.from(bytes).toString('utf8')) as Head;
    if (head.version !== analysisVersion || head.path !== path) {
      throw new RangeError('it was written by another version');
    }
    const sections = head.sections.map((each) => [each.name, sectionAt(place, each)] as const);
    return { state: head.state, sections: new Map(sections) };
  });
}

function sectionAt(file: string, { start, length, sums }: Place): SavedSection {
  return {
    length,
    read: () =>
      withFile(file, (descriptor) => {
        const bytes = bytesAt(descriptor, start, length);
        if (bytes.length < length || !isWhole(bytes, sums)) {
          throw new RangeError('its checksum does not fit');
        }
        return bytes;
      }),
  };
}

function withFile<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes in memory of their own, which begins at a multiple of eight. */
function bytesAt(descriptor: number, start: number, length: number): Uint8Array<ArrayBuffer> {
  const { buffer } = Buffer.allocUnsafeSlow(length);
  const bytes = new Uint8Array(buffer);
  let read = 0;
  for (let more = -1; read < length && more !== 0; read += more) {
    more = readSync(descriptor, bytes, read, length - read, start + read);
  }
  return bytes.subarray(0, read);
}

function write(descriptor: number, bytes: Uint8Array, start: number): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(descriptor, bytes, at, bytes.length - at, start + at);
  }
}

function isWhole(bytes: Uint8Array<ArrayBuffer>, [low, high]: Checksums): boolean {
  const [foundLow, foundHigh] = checksums(bytes);
  return foundLow === low && foundHigh === high;
}

/**
 * Two running products over the 32-bit words, the odd and the even ones: a guard against damage by
 * a crash or a disk, at the speed of memory. It is none against ill will; who can write here need
 * not deceive us.
 */
function checksums(bytes: Uint8Array<ArrayBuffer>): Checksums {
  const pairs = Math.floor(bytes.length / alignment);
  const words =
    bytes.byteOffset % 4 === 0
      ? new Uint32Array(bytes.buffer, bytes.byteOffset, pairs * 2)
      : new Uint32Array(bytes.slice().buffer, 0, pairs * 2);
  let low = 0x9e37_79b9 ^ bytes.length;
  let high = 0x85eb_ca6b;
  for (let at = 0; at < words.length; at += 2) {
    low = Math.imul(low ^ (words[at] ?? 0), 0x0100_0193) ^ (low >>> 13);
    high = Math.imul(high ^ (words[at + 1] ?? 0), 0x5bd1_e995) ^ (high >>> 15);
  }
  for (let at = pairs * alignment; at < bytes.length; at++) {
    low = Math.imul(low ^ (bytes[at] ?? 0), 0x0100_0193) ^ (low >>> 13);
  }
  return [low >>> 0, high >>> 0];
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
