import type { LabelProblem, PlacedEntry } from './labelEntry';
import { LabelLineError, parseLabelLine } from './labelLine';

/** What a sidecar says: its labels in the order of its lines, and the lines that say nothing. */
export interface LabelFile {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly LabelProblem[];
}

/** Longer lines hold something else than one label. */
const longestLine = 64 * 1024;

/** Reads a sidecar. A line that cannot be read is named and left out; empty lines are nothing. */
export function parseLabelFile(text: string): LabelFile {
  const entries: PlacedEntry[] = [];
  const problems: LabelProblem[] = [];
  for (const [line, content] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') {
      continue;
    }
    try {
      if (content.length > longestLine) {
        throw new LabelLineError(`longer than ${longestLine} characters`);
      }
      entries.push({ ...parseLabelLine(content), line });
    } catch (error) {
      if (!(error instanceof LabelLineError)) {
        throw error;
      }
      problems.push({ line, reason: error.message });
    }
  }
  return { entries, problems };
}

/** The sources that a sidecar names, in the order in which they first occur. */
export function sourcesOf({ entries }: Pick<LabelFile, 'entries'>): readonly string[] {
  return [...new Set(entries.map(({ source }) => source))];
}
