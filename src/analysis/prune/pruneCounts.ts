import { pruneRules, type PruneSettings, type RuleId } from './rules';

/** What some trajectories come to. */
export interface PruneAmounts {
  readonly trajectories: number;
  readonly problems: number;
  /** Of thoughts and answers. */
  readonly tokens: number;
  /** Dollars on the serving profile; NaN where it cannot serve one of them. */
  readonly usd: number;
  readonly kvByteSeconds: number;
}

/** How many trajectories a rule is against, and how many of these no other rule is against. */
export interface RuleFalls {
  readonly all: number;
  readonly alone: number;
}

export interface PruneCounts {
  readonly read: PruneAmounts;
  readonly kept: PruneAmounts;
  /** For each rule that is asked for. */
  readonly dropped: Readonly<Partial<Record<RuleId, RuleFalls>>>;
}

/** The rules that are against a trajectory, as one bit each, in the order of the list; 0: it stays. */
export type Fates = Uint32Array<ArrayBuffer>;

/** The rules of a fate, in the order of the list. */
export function rulesOfFate(fate: number): readonly RuleId[] {
  return pruneRules.filter((_, bit) => ((fate >>> bit) & 1) === 1).map(({ id }) => id);
}

/** How many trajectories fall to each rule that is asked for. */
export function countFalls(fates: Fates, settings: PruneSettings): PruneCounts['dropped'] {
  const all = new Float64Array(pruneRules.length);
  const alone = new Float64Array(pruneRules.length);
  for (const fate of fates) {
    for (let left = fate; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      all[bit] = (all[bit] ?? 0) + 1;
      if (left === fate && (left & (left - 1)) === 0) {
        alone[bit] = (alone[bit] ?? 0) + 1;
      }
    }
  }
  const asked = pruneRules.flatMap(({ id }, bit) =>
    settings[id] === undefined ? [] : [[id, { all: all[bit] ?? 0, alone: alone[bit] ?? 0 }]],
  );
  return Object.fromEntries(asked) as PruneCounts['dropped'];
}
