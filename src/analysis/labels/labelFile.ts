import type { LabelProblem, PlacedEntry } from './labelEntry';
import { readSidecarLines } from '../sidecars/sidecarLines';
import { parseLabelLine } from './labelLine';

/** What a sidecar says: its labels in the order of its lines, and the lines that say nothing. */
export interface LabelFile {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly LabelProblem[];
}

/** Reads a sidecar. A line that cannot be read is named and left out; empty lines are nothing. */
export function parseLabelFile(text: string): LabelFile {
  return readSidecarLines(text, parseLabelLine);
}

/** The sources that a sidecar names, in the order in which they first occur. */
export function sourcesOf({ entries }: Pick<LabelFile, 'entries'>): readonly string[] {
  return [...new Set(entries.map(({ source }) => source))];
}
