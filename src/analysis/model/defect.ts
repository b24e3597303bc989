import type { TextSpan } from '../../base/positions';

export type DefectCode =
  | 'repetition-loop'
  | 'script-switch'
  | 'garbled-text'
  | 'stray-tag'
  | 'unclosed-thought'
  | 'truncated'
  | 'no-answer'
  | 'contradicted-answer'
  | 'false-equation';

/** Something about a trajectory that its reader should know before trusting it. */
export interface Defect {
  readonly code: DefectCode;
  readonly severity: 'information' | 'warning';
  /** Which text it stands in; the span is of that text. */
  readonly text: 'thought' | 'response';
  readonly span: TextSpan;
  /** What a message about it names, such as the words that are repeated and how often. */
  readonly values: Readonly<Record<string, string | number>>;
}
