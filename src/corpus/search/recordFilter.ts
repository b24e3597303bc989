import { formats } from '../../analysis/formats/formatList';
import type { RawRecords } from '../recordStore';
import { type Anchor, anchorOf } from './anchor';
import { MarkedBatch } from './markedBatch';
import { type BytePair, ScanKernel } from './scanKernel';
import { rawBefore, spelledAt, unitAt } from './spelledAt';

/** Records that may hold the needle, in order; `end` is the first record not looked at. */
export interface Candidates {
  readonly records: readonly number[];
  readonly end: number;
}

const batchBytes = 256 * 1024;
/** A longer record is not looked through before it is read. */
const longestRecord = 64 * 1024 * 1024;

const backslash = 0x5c;
const quote = 0x22;
const escapeLength = 6;
const escape: BytePair = { first: [backslash, backslash], second: [0x75, 0x75], gap: 1 };

/** Keys of records whose texts are made of strings without anything of ours that shows where. */
const gluing = formats.flatMap(({ gluedUnder }) => gluedUnder ?? []);

/**
 * Tells by their bytes which records cannot hold a needle, so that only the others are parsed. It
 * never passes over a record that holds it: the anchor of the needle is sought as itself in every
 * case, and around every escape and every spelling of another length. Records with escaped letters,
 * digits or backslashes, which no producer writes, and those whose texts are glued together, are
 * all let through.
 */
export class RecordFilter {
  private readonly kernel = new ScanKernel(batchBytes);
  private readonly glue = gluing.flatMap((key) => anchorOf(key, true) ?? []);
  /** Which characters of the anchor a UTF-16 unit may begin. */
  private readonly begun = new Map<number, number[]>();

  constructor(
    private readonly raw: RawRecords,
    private readonly anchor: Anchor,
  ) {
    anchor.characters.forEach(({ units }, index) => {
      for (const [unit = 0] of units) {
        this.begun.set(unit, [...(this.begun.get(unit) ?? []), index]);
      }
    });
  }

  /** Looks through some of the records `[first, count)`, at least one. */
  next(first: number, count: number): Candidates {
    const start = this.startOf(first);
    const end = this.endOfBatch(first, count, start);
    const length = this.endOf(end - 1) - start;
    if (length > longestRecord) {
      return { records: [first], end };
    }
    const bytes = this.kernel.bytes(length);
    for (let read = 0, more = 1; more > 0 && read < length; read += more) {
      more = this.raw.read(start + read, bytes.subarray(read));
    }
    const batch = new MarkedBatch(this.kernel, bytes, (place) =>
      this.recordAt(start + place, first, end),
    );
    this.lookThrough(batch, (record) => this.endOf(record) - start);
    return { records: batch.found, end };
  }

  private lookThrough(batch: MarkedBatch, endOf: (record: number) => number): void {
    const { bytes } = batch;
    const { anchor, glue } = this;
    const { length } = bytes;
    const { characters, pair, pairAt, unusual } = anchor;
    batch.mark(pair, endOf, (at) => spelledAt(bytes, at - pairAt, length, characters));
    batch.mark(
      escape,
      endOf,
      (at) => this.isAnchorEscaped(bytes, at),
      (at) => (isEscape(bytes, at + escapeLength) ? at + escapeLength : -1),
    );
    for (const { bytes: spelling, character } of unusual) {
      batch.mark(pairOf(spelling), endOf, (at) => this.isAnchorAround(bytes, at, at, character));
    }
    for (const key of glue) {
      batch.mark(key.pair, endOf, (at) => isKey(bytes, at - key.pairAt, key));
    }
  }

  private isAnchorEscaped(bytes: Uint8Array, at: number): boolean {
    const unit = unitAt(bytes, at, bytes.length);
    if (isNeverEscaped(unit)) {
      return true;
    }
    const begun = this.begun.get(unit);
    if (begun === undefined) {
      return false;
    }
    let from = at;
    while (bytes[from - 1] === backslash) {
      from--;
    }
    return begun.some((index) => this.isAnchorAround(bytes, from, at, index));
  }

  /** One character of the anchor is at `at`, and those before it are written as themselves. */
  private isAnchorAround(bytes: Uint8Array, from: number, at: number, index: number): boolean {
    const { characters } = this.anchor;
    const before = characters[index - 1];
    return (
      (before === undefined || rawBefore(bytes, from, before)) &&
      spelledAt(bytes, at, bytes.length, characters, index)
    );
  }

  /** As many records as fit into a batch, or one. */
  private endOfBatch(first: number, count: number, start: number): number {
    let low = first + 1;
    let high = count;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.endOf(middle - 1) - start <= batchBytes) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private recordAt(position: number, first: number, end: number): number {
    let low = first;
    let high = end - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.startOf(middle) <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private startOf(record: number): number {
    return this.raw.span(record)?.start ?? 0;
  }

  private endOf(record: number): number {
    return this.raw.span(record)?.end ?? 0;
  }
}

/** Letters, digits and the backslash: an escape of one is in no file but a strange one. */
function isNeverEscaped(unit: number): boolean {
  const letter = unit | 0x20;
  return (
    unit === backslash ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit < 0x80 && letter >= 0x61 && letter <= 0x7a)
  );
}

function isEscape(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === backslash && bytes[at + 1] === escape.second[0];
}

function isKey(bytes: Uint8Array, at: number, key: Anchor): boolean {
  return (
    bytes[at - 1] === quote &&
    spelledAt(bytes, at, bytes.length, key.characters) &&
    bytes[at + key.characters.length] === quote
  );
}

function pairOf(spelling: Uint8Array): BytePair {
  const gap = spelling.length - 1;
  const [first = 0, last = 0] = [spelling[0], spelling[gap]];
  return { first: [first, first], second: [last, last], gap };
}
