import type { TextSpan } from '../../base/positions';
import type { FactorId, GroupId } from '../segments/factors';
import type { UserFactorName } from '../segments/labeller';
import type { Published } from '../segments/published';

/** A stretch of the thought with one thought factor. */
export interface Segment extends TextSpan {
  readonly tokens: number;
  readonly factor: FactorId;
  readonly group: GroupId;
  /** What in the text gave the label: matched words, or a short description. */
  readonly cue: string;
  /** Estimated probability that the label is right, in [0, 1]. */
  readonly confidence: number;
  /** Who gave the label where it was not the labeller: `user`, or the name of a tool. */
  readonly source?: string;
  /** The best label in each published scheme, where the labeller gives one. */
  readonly published?: Published;
  /** The factor of the user's own that claimed the segment. */
  readonly userFactor?: UserFactorName;
}
