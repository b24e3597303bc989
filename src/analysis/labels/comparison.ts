import { type Agreement, agreementOf, kappaOf } from '../agreement/agreement';
import { bootstrapInterval, type Interval } from '../agreement/bootstrap';
import { type Confusion, confusionOf, type LabelPair } from '../agreement/confusion';
import { type FactorId, factors, groups } from '../segments/factors';
import { labelIn, type SchemeId } from '../segments/schemes';
import type { TextSpan } from '../../base/positions';
import type { TrajectoryId } from '../model';
import type { Opinion } from './opinions';

/** What labels are compared as: groups, factors, or the labels of a published scheme. */
export type ComparisonLevel = 'groups' | SchemeId;

/** A segment that several sources speak of. */
export interface JudgedSegment {
  readonly id: TrajectoryId;
  readonly segment: number;
  readonly span: TextSpan;
  /** Its first words. */
  readonly quote: string;
  readonly opinions: readonly Opinion[];
}

export interface Disagreement extends Omit<JudgedSegment, 'opinions'> {
  readonly given: string;
  readonly reference: string;
}

/** How far one source agrees with another, over the segments that both label. */
export interface Comparison {
  readonly agreement: Agreement;
  readonly confusion: Confusion;
  /** 95 % interval of kappa, drawn by trajectory; absent where there is too little for one. */
  readonly kappaInterval?: Interval;
  readonly trajectories: number;
  /** In the order of the file. */
  readonly disagreements: readonly Disagreement[];
}

/** With fewer trajectories or labels an interval would only seem to say something. */
const leastTrajectories = 5;
const leastLabels = 20;
/** What one interval may cost: labels drawn in all. */
const labelsDrawn = 2_000_000;

/**
 * Compares what `given` says with what `reference` says. A label that the level has no class for
 * counts as `–`.
 */
export function compareSources(
  judged: readonly JudgedSegment[],
  given: string,
  reference: string,
  level: ComparisonLevel,
): Comparison {
  const clusters = new Map<string, LabelPair[]>();
  const disagreements: Disagreement[] = [];
  for (const { opinions, ...place } of judged) {
    const pair = pairOf(opinions, given, reference, level);
    if (pair === undefined) {
      continue;
    }
    const key = `${place.id.record}:${place.id.index}`;
    clusters.set(key, [...(clusters.get(key) ?? []), pair]);
    if (pair.given !== pair.gold) {
      disagreements.push({ ...place, given: pair.given, reference: pair.gold });
    }
  }
  const pairs = [...clusters.values()].flat();
  const order = orderOf(level);
  const kappaInterval = intervalOf([...clusters.values()], pairs.length);
  return {
    agreement: agreementOf(pairs, order),
    confusion: confusionOf(pairs, order),
    ...(kappaInterval && { kappaInterval }),
    trajectories: clusters.size,
    disagreements,
  };
}

function pairOf(
  opinions: readonly Opinion[],
  given: string,
  reference: string,
  level: ComparisonLevel,
): LabelPair | undefined {
  const own = opinions.find(({ source }) => source === given);
  const other = opinions.find(({ source }) => source === reference);
  return own && other && { given: labelAt(level, own), gold: labelAt(level, other) };
}

function labelAt(level: ComparisonLevel, opinion: Opinion): string {
  if (level === 'groups') {
    return opinion.group;
  }
  return opinion.scheme === level && opinion.label !== undefined
    ? opinion.label
    : (labelIn(level, opinion.factor) ?? '–');
}

function orderOf(level: ComparisonLevel): readonly string[] {
  const ids: readonly FactorId[] = factors.map(({ id }) => id);
  return level === 'groups'
    ? groups.map(({ id }) => id)
    : [...new Set(ids.map((id) => labelIn(level, id)))].filter((label) => label !== undefined);
}

function intervalOf(
  clusters: readonly (readonly LabelPair[])[],
  labels: number,
): Interval | undefined {
  if (clusters.length < leastTrajectories || labels < leastLabels) {
    return undefined;
  }
  const draws = Math.max(100, Math.min(1000, Math.floor(labelsDrawn / labels)));
  return bootstrapInterval(clusters, (items) => kappaOf(confusionOf(items)), { draws });
}
