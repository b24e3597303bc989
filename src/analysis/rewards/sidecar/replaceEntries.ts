import { SidecarLineError } from '../../sidecars/sidecarLines';
import type { RewardEntry } from './rewardEntry';
import { formatRewardLine, parseRewardLine } from './rewardLine';

/** A sidecar in which one source says something else, and how many of its lines that concerns. */
export interface ReplacedEntries {
  readonly text: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Lets the entries of one source in a sidecar be these and no others. Each takes the place of the one
 * before about its trajectory, or comes at the end; every other line stays as it is, to the byte.
 */
export function replaceEntries(
  text: string,
  source: string,
  entries: readonly RewardEntry[],
): ReplacedEntries {
  const left = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const counts = { changed: 0, removed: 0 };
  const kept = linesOf(text).flatMap((line) => {
    const before = entryOf(line, source);
    if (before === undefined) {
      return [line];
    }
    const next = left.get(placeOf(before));
    left.delete(placeOf(before));
    if (next === undefined) {
      counts.removed++;
      return [];
    }
    if (formatRewardLine(before) === formatRewardLine(next)) {
      return [line];
    }
    counts.changed++;
    return [formatRewardLine(next)];
  });
  const added = [...left.values()].map(formatRewardLine);
  return { text: [...kept, ...added].join(''), ...counts, added: added.length };
}

function placeOf({ record, index }: Pick<RewardEntry, 'record' | 'index'>): string {
  return `${record}:${index}`;
}

/** Each with its end, which the last may lack. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : (`${text}${text.endsWith('\n') ? '' : '\n'}`.match(/[^\n]*\n/g) ?? []);
}

/** The entry of a line, where it is one of that source. */
function entryOf(line: string, source: string): RewardEntry | undefined {
  if (!line.includes(source)) {
    return undefined;
  }
  try {
    const entry = parseRewardLine(line.replace(/^\uFEFF/, ''));
    return entry.source === source ? entry : undefined;
  } catch (error) {
    if (error instanceof SidecarLineError) {
      return undefined;
    }
    throw error;
  }
}
