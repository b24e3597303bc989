import { type TextSpan, textSpan } from '../../base/positions';
import type { Segment } from '../model';
import { factorOf, type FactorId, type GroupId } from '../segments/factors';
import { type GivenLabel, labellerSource, type PlacedEntry } from './labelEntry';
import { factorsOfLabel, type PublishedSchemeId } from './schemeLabels';

/** What one source says of one segment. */
export interface Opinion {
  readonly source: string;
  readonly factor: FactorId;
  readonly group: GroupId;
  /** The label in the words of its own scheme, where it was given so. */
  readonly scheme?: PublishedSchemeId;
  readonly label?: string;
  /** The source cut the segment as we did. */
  readonly exact: boolean;
}

/** Less of a segment than this has no say in its label. */
const leastShare = 0.5;

/**
 * What the sources say of each segment, by its index; only segments that a source speaks of are
 * there, and with them what the labeller itself says.
 *
 * A later line takes the place of an earlier one of its source for the same span. A source that cut
 * the thought otherwise than we did gives a segment the label that covers most of it, the later line
 * where two cover the same, and none where that is less than half of it. White space does not count.
 */
export function opinionsOf(
  thought: string,
  segments: readonly Segment[],
  entries: readonly PlacedEntry[],
): ReadonlyMap<number, readonly Opinion[]> {
  const opinions = new Map<number, Opinion[]>();
  for (const ofSource of standingEntries(entries)) {
    for (const [index, opinion] of opinionsOfSource(thought, segments, ofSource)) {
      const segment = segments[index];
      const known = opinions.get(index);
      if (known !== undefined) {
        known.push(opinion);
      } else if (segment !== undefined) {
        opinions.set(index, [ownOpinion(segment), opinion]);
      }
    }
  }
  return opinions;
}

function ownOpinion({ factor, group }: Segment): Opinion {
  return { source: labellerSource, factor, group, exact: true };
}

/** The entries of each source that still stand, in the order of their spans. */
export function standingEntries(
  entries: readonly PlacedEntry[],
): readonly (readonly PlacedEntry[])[] {
  const sources = new Map<string, Map<string, PlacedEntry>>();
  for (const entry of entries) {
    const { start, end } = entry.span;
    const ofSource = sources.get(entry.source) ?? new Map<string, PlacedEntry>();
    const key = `${start}:${end}`;
    // Taken out first, so that what was said last also stands last.
    ofSource.delete(key);
    ofSource.set(key, entry);
    sources.set(entry.source, ofSource);
  }
  return [...sources.values()].map((ofSource) =>
    [...ofSource.values()]
      .filter(({ given }) => given !== null)
      .sort((a, b) => a.span.start - b.span.start),
  );
}

function opinionsOfSource(
  thought: string,
  segments: readonly Segment[],
  entries: readonly PlacedEntry[],
): readonly (readonly [number, Opinion])[] {
  const found: [number, Opinion][] = [];
  let next = 0;
  let near: PlacedEntry[] = [];
  for (const [index, segment] of segments.entries()) {
    const core = withoutWhiteSpace(thought, segment);
    near = near.filter(({ span }) => span.end > core.start);
    for (let entry = entries[next]; entry && entry.span.start < core.end; entry = entries[next]) {
      near.push(entry);
      next++;
    }
    const entry = mostOf(core, near);
    if (entry?.given) {
      found.push([index, opinionOf(thought, segment, core, { ...entry, given: entry.given })]);
    }
  }
  return found;
}

/** One of the entries with the label that covers most of a span, if that is enough of it. */
function mostOf(core: TextSpan, entries: readonly PlacedEntry[]): PlacedEntry | undefined {
  const covered = new Map<string, number>();
  let most: PlacedEntry | undefined;
  let mostUnits = 0;
  for (const entry of entries) {
    const label = JSON.stringify(entry.given);
    const units = Math.max(0, overlap(core, entry.span)) + (covered.get(label) ?? 0);
    covered.set(label, units);
    if (units > mostUnits || (units === mostUnits && entry.line > (most?.line ?? -1))) {
      most = entry;
      mostUnits = units;
    }
  }
  return mostUnits > 0 && mostUnits >= (core.end - core.start) * leastShare ? most : undefined;
}

function opinionOf(
  thought: string,
  segment: Segment,
  core: TextSpan,
  { given, source, span }: PlacedEntry & { readonly given: GivenLabel },
): Opinion {
  const own = withoutWhiteSpace(thought, span);
  const factor = factorGiven(given, segment.factor);
  return {
    source,
    factor,
    group: factorOf(factor).group,
    ...(given.scheme !== undefined && { scheme: given.scheme }),
    ...(given.label !== undefined && { label: given.label }),
    exact: own.start === core.start && own.end === core.end,
  };
}

/**
 * The factor of a label. One of a scheme stands for several of ours: the labeller's own if it is
 * among them, else the first.
 */
function factorGiven(given: GivenLabel, own: FactorId): FactorId {
  if (given.factor !== undefined) {
    return given.factor;
  }
  const candidates = factorsOfLabel(given.scheme, given.label);
  return candidates.includes(own) ? own : (candidates[0] ?? 'unsure');
}

function overlap(a: TextSpan, b: TextSpan): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** The span without the white space at its ends. */
export function withoutWhiteSpace(thought: string, { start, end }: TextSpan): TextSpan {
  const text = thought.slice(start, end);
  const trimmed = text.trim();
  if (trimmed === '') {
    return { start, end };
  }
  const first = start + text.length - text.trimStart().length;
  return textSpan(first, first + trimmed.length);
}
