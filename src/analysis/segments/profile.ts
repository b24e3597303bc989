import type { Annotation } from '../model';
import { type FactorId, type GroupId, groups } from './factors';

/** How often something was done, and over how many tokens. */
export interface Tally {
  readonly segments: number;
  readonly tokens: number;
}

/**
 * What thoughts are made of: sums that can be added up, so that parts of a file give the profile of
 * the whole. Plain data.
 */
export interface FactorProfile extends Tally {
  readonly trajectories: number;
  readonly byGroup: Readonly<Partial<Record<GroupId, Tally>>>;
  readonly byFactor: Readonly<Partial<Record<FactorId, Tally>>>;
  /** `transitions[a][b]`: how often a segment of `a` is followed by one of `b`, by `groups`. */
  readonly transitions: readonly (readonly number[])[];
}

/** Profiles of trajectories that came out right, wrong, and of those that nobody judged. */
export interface ProfileByVerdict {
  readonly right: FactorProfile;
  readonly wrong: FactorProfile;
  readonly unjudged: FactorProfile;
}

const none: Tally = { segments: 0, tokens: 0 };

export const emptyProfile: FactorProfile = {
  ...none,
  trajectories: 0,
  byGroup: {},
  byFactor: {},
  transitions: groups.map(() => groups.map(() => 0)),
};

export const emptyProfileByVerdict: ProfileByVerdict = {
  right: emptyProfile,
  wrong: emptyProfile,
  unjudged: emptyProfile,
};

const placeOfGroup: ReadonlyMap<GroupId, number> = new Map(
  groups.map(({ id }, index) => [id, index]),
);

/**
 * The profile of one thought.
 *
 * Example: segments of plan, compute, compute have the transitions plan to compute 1 and compute to
 * compute 1.
 */
export function profileOf({ segments }: Pick<Annotation, 'segments'>): FactorProfile {
  const byGroup = new Map<GroupId, Tally>();
  const byFactor = new Map<FactorId, Tally>();
  const transitions = groups.map(() => groups.map(() => 0));
  let total = none;
  let row: number[] | undefined;
  for (const { factor, group, tokens } of segments) {
    const one = { segments: 1, tokens };
    total = sumOf(total, one);
    byGroup.set(group, sumOf(byGroup.get(group), one));
    byFactor.set(factor, sumOf(byFactor.get(factor), one));
    const place = placeOfGroup.get(group) ?? -1;
    if (row?.[place] !== undefined) {
      row[place]++;
    }
    row = transitions[place];
  }
  return {
    ...total,
    trajectories: 1,
    byGroup: Object.fromEntries(byGroup),
    byFactor: Object.fromEntries(byFactor),
    transitions,
  };
}

/** The profile of both parts together. */
export function addProfiles(a: FactorProfile, b: FactorProfile): FactorProfile {
  return {
    ...sumOf(a, b),
    trajectories: a.trajectories + b.trajectories,
    byGroup: addTallies(a.byGroup, b.byGroup),
    byFactor: addTallies(a.byFactor, b.byFactor),
    transitions: a.transitions.map((row, from) =>
      row.map((count, to) => count + (b.transitions[from]?.[to] ?? 0)),
    ),
  };
}

/** Adds one trajectory to the profiles of its file or its siblings. */
export function addByVerdict(
  profiles: ProfileByVerdict,
  annotation: Pick<Annotation, 'segments' | 'correct'>,
): ProfileByVerdict {
  const { correct } = annotation;
  const side = correct === undefined ? 'unjudged' : correct ? 'right' : 'wrong';
  return { ...profiles, [side]: addProfiles(profiles[side], profileOf(annotation)) };
}

/** Right, wrong and unjudged together. */
export function wholeProfile({ right, wrong, unjudged }: ProfileByVerdict): FactorProfile {
  return addProfiles(addProfiles(right, wrong), unjudged);
}

/**
 * Shares of each row of a transition matrix, in [0, 1]: what follows a group, given the group. Rows
 * without any transition are all 0. Without `repeats` a group that follows itself does not count.
 */
export function rowShares(
  transitions: FactorProfile['transitions'],
  repeats = true,
): readonly (readonly number[])[] {
  return transitions.map((row, from) => {
    const counted = row.map((count, to) => (repeats || to !== from ? count : 0));
    const total = counted.reduce((sum, count) => sum + count, 0);
    return counted.map((count) => (total === 0 ? 0 : count / total));
  });
}

function addTallies<K extends string>(
  a: Readonly<Partial<Record<K, Tally>>>,
  b: Readonly<Partial<Record<K, Tally>>>,
): Readonly<Partial<Record<K, Tally>>> {
  const sums: Partial<Record<K, Tally>> = { ...a };
  for (const key of Object.keys(b) as K[]) {
    sums[key] = sumOf(a[key], b[key]);
  }
  return sums;
}

function sumOf(a: Tally = none, b: Tally = none): Tally {
  return { segments: a.segments + b.segments, tokens: a.tokens + b.tokens };
}
