import { readSidecarLines } from '../sidecars/sidecarLines';
import { backtrackField, readBacktrack } from './backtrackLine';
import type {
  BacktrackEntry,
  LabelEntry,
  LabelProblem,
  PlacedBacktrack,
  PlacedEntry,
} from './labelEntry';
import { readLabel } from './labelLine';
import { fieldsOf } from './statementFields';

/** What a sidecar says, in the order of its lines, and the lines that say nothing. */
export interface LabelFile {
  readonly entries: readonly PlacedEntry[];
  readonly backtracks: readonly PlacedBacktrack[];
  readonly problems: readonly LabelProblem[];
}

export const emptyLabelFile: LabelFile = { entries: [], backtracks: [], problems: [] };

/** Reads a sidecar. A line that cannot be read is named and left out; empty lines are nothing. */
export function parseLabelFile(text: string): LabelFile {
  const { entries, problems } = readSidecarLines<LabelEntry | BacktrackEntry>(text, (line) => {
    const fields = fieldsOf(line);
    return fields.has(backtrackField) ? readBacktrack(fields) : readLabel(fields);
  });
  return {
    entries: entries.filter((entry) => 'given' in entry),
    backtracks: entries.filter((entry) => 'returnsTo' in entry),
    problems,
  };
}

/** The sources that a sidecar names, in the order in which they first occur. */
export function sourcesOf({
  entries,
  backtracks,
}: Pick<LabelFile, 'entries' | 'backtracks'>): readonly string[] {
  const byLine = [...entries, ...backtracks].sort((a, b) => a.line - b.line);
  return [...new Set(byLine.map(({ source }) => source))];
}
