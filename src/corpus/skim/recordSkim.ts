import type { JsonObject, JsonValue } from '../../analysis/model';
import { decode } from '../containers/recordBytes';
import { Shape, type ShapeKey, type ValueKind, valueKinds } from './shape';
import type { SkimKernel } from './kernel/skimKernel';

/** A file of records that are all different is read as they come. */
const mostShapes = 4096;
const [quote, comma, colon, opening, closing] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];
const [openingBracket, closingBracket] = [0x5b, 0x5d];
const [space, tab, newline, carriageReturn] = [0x20, 0x09, 0x0a, 0x0d];
const plainKey = /^[\x20-\x7e]*$/;
/** A string without escapes, and of ASCII. */
const plainString = /^"[ !#-[\]-~]*"$/;
const literal = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

type Scalar = string | number | boolean | null;

/** Stands in the record for a text that is not asked for. */
export const standIn = '…';

/**
 * Finds the members at the root of a record without parsing it: strings are passed over as fast as
 * memory is read. What `JSON.parse` would refuse is refused too: lists and objects when the record is
 * put together, all else when it is found.
 */
export class RecordSkim {
  /** What all shapes begin with. */
  readonly root = new Shape();
  private shapes = 0;
  /** Start and end of each value of the record that was looked at last. */
  private readonly bounds: number[] = [];

  constructor(private readonly kernel: SkimKernel) {}

  /** Takes the line at which a run of the kernel stopped for the record that was looked at last. */
  take({ keys }: Shape): void {
    this.kernel.boundsInto(this.bounds, keys.length);
  }

  /**
   * The shape of the record `[from, to)`, behind which a line end has to stand; `undefined` where it
   * has to be read whole.
   */
  shapeOf(bytes: Buffer, from: number, to: number): Shape | undefined {
    this.bounds.length = 0;
    let at = afterSpace(bytes, from, to);
    if (bytes[at] !== opening) {
      return undefined;
    }
    let shape: Shape | undefined = this.root;
    do {
      at = afterSpace(bytes, at + 1, to);
      const key: ShapeKey | undefined =
        bytes[at] === quote ? this.keyAt(shape, bytes, at + 1) : undefined;
      if (key === undefined) {
        return undefined;
      }
      at = afterSpace(bytes, at + 1 + key.bytes.length, to);
      if (bytes[at] !== colon) {
        return undefined;
      }
      at = afterSpace(bytes, at + 1, to);
      const end = this.endOfValue(bytes, at, to);
      shape = end === -1 ? undefined : this.after(shape, key, kindAt(bytes, at));
      if (shape === undefined) {
        return undefined;
      }
      this.bounds.push(at, end);
      at = afterSpace(bytes, end, to);
    } while (at < to && bytes[at] === comma);
    const isWhole = at < to && bytes[at] === closing && afterSpace(bytes, at + 1, to) === to;
    return isWhole ? shape : undefined;
  }

  /**
   * A string, or a number or truth value written out, by its place among the keys of the record that
   * was looked at last; `undefined` for `null`.
   */
  scalarAt(bytes: Buffer, place: number): string | undefined {
    const [start = 0, end = 0] = [this.bounds[2 * place], this.bounds[2 * place + 1]];
    const text = bytes.toString('latin1', start, end);
    if (plainString.test(text)) {
      return text.slice(1, -1);
    }
    const value = JSON.parse(decode(bytes.subarray(start, end))) as Scalar;
    return value === null ? undefined : String(value);
  }

  /**
   * The record that was looked at last, with a stand-in for each string but those at some places
   * among the keys; `undefined` when it is no JSON.
   */
  record(bytes: Buffer, { keys }: Shape, places: readonly number[]): JsonObject | undefined {
    const record: Record<string, JsonValue> = {};
    try {
      for (const [place, key] of keys.entries()) {
        const [start = 0, end = 0] = [this.bounds[2 * place], this.bounds[2 * place + 1]];
        const isPassedOver = bytes[start] === quote && !places.includes(place);
        record[key] = isPassedOver
          ? standIn
          : (JSON.parse(decode(bytes.subarray(start, end))) as JsonValue);
      }
    } catch {
      return undefined;
    }
    return record;
  }

  private keyAt(shape: Shape, bytes: Buffer, from: number): ShapeKey | undefined {
    for (const known of shape.next) {
      if (startsWith(bytes, from, known.bytes)) {
        return known;
      }
    }
    const end = this.kernel.endOfString(from);
    const key = end === -1 ? '\\' : bytes.toString('latin1', from, end);
    if (key.includes('\\') || !plainKey.test(key) || this.shapes >= mostShapes) {
      return undefined;
    }
    const next = { key, bytes: Uint8Array.from(bytes.subarray(from, end + 1)), shapes: new Map() };
    shape.next.push(next);
    this.shapes++;
    return next;
  }

  private after(before: Shape, key: ShapeKey, kind: ValueKind): Shape {
    let shape = key.shapes.get(kind);
    if (shape === undefined) {
      shape = new Shape({ before, key, kind });
      key.shapes.set(kind, shape);
    }
    return shape;
  }

  /** The place behind a value; -1 where it has no end. */
  private endOfValue(bytes: Buffer, from: number, to: number): number {
    const first = bytes[from];
    if (first === quote) {
      const end = this.kernel.endOfString(from + 1);
      return end === -1 ? -1 : end + 1;
    }
    return first === opening || first === openingBracket
      ? this.endOfNested(bytes, from, to)
      : endOfLiteral(bytes, from, to);
  }

  private endOfNested(bytes: Buffer, from: number, to: number): number {
    let depth = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        const end = this.kernel.endOfString(at + 1);
        if (end === -1) {
          return -1;
        }
        at = end;
      } else if (byte === opening || byte === openingBracket) {
        depth++;
      } else if (byte === closing || byte === closingBracket) {
        depth--;
        if (depth === 0) {
          return at + 1;
        }
      }
    }
    return -1;
  }
}

function kindAt(bytes: Buffer, at: number): ValueKind {
  const { string, array, object, other } = valueKinds;
  const first = bytes[at];
  return first === string ? string : first === array ? array : first === object ? object : other;
}

/** The place behind a number, a truth value or `null`; -1 for anything else. */
function endOfLiteral(bytes: Buffer, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== comma && bytes[end] !== closing && !isSpace(bytes[end])) {
    end++;
  }
  return literal.test(bytes.toString('latin1', from, end)) ? end : -1;
}

function startsWith(bytes: Buffer, from: number, start: Uint8Array): boolean {
  for (let index = 0; index < start.length; index++) {
    if (bytes[from + index] !== start[index]) {
      return false;
    }
  }
  return true;
}

function afterSpace(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(bytes[at])) {
    at++;
  }
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === newline || byte === carriageReturn || byte === tab;
}
