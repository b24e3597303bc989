import type { TextOffset, TextSpan } from '../../base/positions';
import type { JsonPath } from './json';

/** Says that `text[start, end)` is the decoded JSON string at `path` from unit `from` on. */
export interface SourcePiece extends TextSpan {
  readonly path: JsonPath;
  readonly from: TextOffset;
  /** The record that holds the string; absent where it is the trajectory's own. */
  readonly record?: number;
}

/**
 * A text taken out of a record, with its way back. The pieces are in order and do not overlap;
 * what lies between them (separators that we put in) has no source.
 */
export interface SourceText {
  readonly text: string;
  readonly pieces: readonly SourcePiece[];
}
