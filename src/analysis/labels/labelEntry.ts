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

/** One line of a sidecar. A label of null takes back what the source said of the span before. */
export interface LabelEntry {
  readonly trajectory: LabelledTrajectory;
  readonly span: LabelledSpan;
  readonly given: GivenLabel | null;
  /** `user`, or the name of the tool. */
  readonly source: string;
  /** ISO 8601. */
  readonly time?: string;
}

/** An entry with its line in the sidecar, counted from 0. */
export interface PlacedEntry extends LabelEntry {
  readonly line: number;
}

/** A line that says nothing usable, and why. */
export interface LabelProblem {
  readonly line: number;
  readonly reason: string;
}
