/** Says what is wrong with a line of a sidecar; caught where lines are read. */
export class SidecarLineError extends Error {
  override readonly name: string = 'SidecarLineError';
}

/** What the lines of a sidecar say, in their order, and the lines that say nothing usable. */
export interface SidecarLines<Entry> {
  /** Each with its line in the sidecar, counted from 0. */
  readonly entries: readonly (Entry & { readonly line: number })[];
  readonly problems: readonly SidecarProblem[];
}

export interface SidecarProblem {
  readonly line: number;
  readonly reason: string;
}

/** Longer lines hold something else than one entry, unless a kind of sidecar says otherwise. */
const usualLongestLine = 64 * 1024;

/**
 * Reads a sidecar line by line. A line at which `read` throws a `SidecarLineError` is named and
 * left out; empty lines are nothing.
 *
 * @param longestLine in UTF-16 units
 */
export function readSidecarLines<Entry extends object>(
  text: string,
  read: (line: string) => Entry,
  longestLine = usualLongestLine,
): SidecarLines<Entry> {
  const entries: (Entry & { readonly line: number })[] = [];
  const problems: SidecarProblem[] = [];
  for (const [line, content] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') {
      continue;
    }
    try {
      if (content.length > longestLine) {
        throw new SidecarLineError(`longer than ${longestLine} characters`);
      }
      entries.push({ ...read(content), line });
    } catch (error) {
      if (!(error instanceof SidecarLineError)) {
        throw error;
      }
      problems.push({ line, reason: error.message });
    }
  }
  return { entries, problems };
}
