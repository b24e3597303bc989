import type { TextSpan } from '../../base/positions';
import type { FactorId } from '../segments/factors';
import type { PublishedSchemeId } from './schemeLabels';

/**
 * Labels that somebody else than the labeller gave, as they stand in a sidecar file beside the data:
 * the user's corrections, and what other tools think.
 */

/** The name under which the user's own labels are kept. */
export const userSource = 'user';
/** The name under which the labeller's own labels are shown beside those of others. */
export const labellerSource = 'labeller';

/** Which trajectory a label is about. */
export interface LabelledTrajectory {
  readonly record: number;
  readonly index: number;
  readonly problemKey?: string;
  readonly sample?: string;
  /** Hash of the whole thought, so that a changed file is noticed. */
  readonly thought?: string;
}

/** Where in the thought, in UTF-16 units, with a hash of the text that stands there. */
export interface LabelledSpan extends TextSpan {
  readonly text?: string;
}

/** A label as given: a factor of ours, a published scheme's label, or both. */
export type GivenLabel =
  | { readonly factor: FactorId; readonly scheme?: PublishedSchemeId; readonly label?: string }
  | {
      readonly factor?: undefined;
      readonly scheme: PublishedSchemeId;
      readonly label: string;
    };

/** One line of a sidecar: who says something, and of what. */
export interface Statement {
  readonly trajectory: LabelledTrajectory;
  readonly span: LabelledSpan;
  /** `user`, or the name of the tool. */
  readonly source: string;
  /** ISO 8601. */
  readonly time?: string;
}

/** A label of null takes back what the source said of the span before. */
export interface LabelEntry extends Statement {
  readonly given: GivenLabel | null;
}

/** Says whether the segment at the front of the span turns back, and where to. */
export interface BacktrackEntry extends Statement {
  /** The place returned to; false for no backtrack; null takes back what the source said before. */
  readonly returnsTo: LabelledSpan | false | null;
}

/** A statement with its line in the sidecar, counted from 0. */
export type Placed<S extends Statement> = S & { readonly line: number };

export type PlacedEntry = Placed<LabelEntry>;
export type PlacedBacktrack = Placed<BacktrackEntry>;

/** A line that says nothing usable, and why. */
export interface LabelProblem {
  readonly line: number;
  readonly reason: string;
}
