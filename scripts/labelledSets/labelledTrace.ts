/** A thought whose spans were labelled by somebody else. */
export interface LabelledTrace {
  readonly id: string;
  /** What must not be on both sides of a split: the problem where it is known, else the trace. */
  readonly group: string;
  readonly spans: readonly string[];
  readonly labels: readonly string[];
}
