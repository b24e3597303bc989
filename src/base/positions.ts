import { partitionPoint } from './partitionPoint';

/**
 * Four kinds of position exist in this program. Each has its own type, so that one can never stand
 * in for another by accident; converting between them is always a visible act.
 */

declare const unit: unique symbol;

type Position<Unit extends string> = number & { readonly [unit]: Unit };

/** A byte in a file. */
export type ByteOffset = Position<'byte'>;

/** A UTF-16 unit in the raw text of a record, that is, in JSON source with its escapes. */
export type RawOffset = Position<'raw'>;

/** A UTF-16 unit in a decoded text, such as a thought. */
export type TextOffset = Position<'text'>;

/** A token of one text, counted from 0. */
export type TokenIndex = Position<'token'>;

export function byteOffset(value: number): ByteOffset {
  return value as ByteOffset;
}

export function rawOffset(value: number): RawOffset {
  return value as RawOffset;
}

export function textOffset(value: number): TextOffset {
  return value as TextOffset;
}

export function tokenIndex(value: number): TokenIndex {
  return value as TokenIndex;
}

/** A half-open range: `start` is in it, `end` is not. */
export interface Span<P extends number> {
  readonly start: P;
  readonly end: P;
}

export type ByteSpan = Span<ByteOffset>;
export type RawSpan = Span<RawOffset>;
export type TextSpan = Span<TextOffset>;

export function textSpan(start: number, end: number): TextSpan {
  return { start: textOffset(start), end: textOffset(end) };
}

/**
 * Index of the last item whose `start` is at or before `offset`; -1 when there is none.
 * The items must be in ascending order of `start`.
 */
export function lastStartingAtOrBefore<P extends number>(
  items: readonly { readonly start: P }[],
  offset: P,
): number {
  return partitionPoint(items.length, (at) => (items[at]?.start ?? Infinity) <= offset) - 1;
}
