import { type Candidate, outputTokensOf } from './candidate';
import { approachOf, type DistinctBy } from './distinct';
import { type PruneOptions, type PruneRule, pruneRules } from './rules';

/** Rules for one trajectory and for those of one problem together. */
export interface GroupPruneOptions extends PruneOptions {
  /** One per approach. */
  readonly distinct?: DistinctBy;
  /** Most trajectories of one problem, the first ones. */
  readonly atMost?: number;
}

/** What was read and what stays so far. */
export interface PruneCounts {
  readonly read: number;
  readonly kept: number;
  readonly tokensRead: number;
  readonly tokensKept: number;
  readonly problems: number;
  readonly problemsKept: number;
  /** How many fell to each rule that was asked for; each falls to the first. */
  readonly dropped: Readonly<Record<string, number>>;
}

/**
 * Decides of one trajectory after the other whether it stays, so that files of any size stream
 * through. Of each problem only counts and a hash of each approach are kept.
 */
export class Pruner {
  private readonly rules: readonly PruneRule[];
  private readonly keptOf = new Map<string, number>();
  private readonly approaches = new Set<string>();
  private readonly dropped = new Map<string, number>();
  private read = 0;
  private kept = 0;
  private tokensRead = 0;
  private tokensKept = 0;
  private problemsKept = 0;

  constructor(private readonly options: GroupPruneOptions) {
    this.rules = pruneRules.filter((rule) => rule.value(options) !== undefined);
    for (const name of Object.keys(this.settings)) {
      this.dropped.set(name, 0);
    }
  }

  /** The rules that were asked for, with what they are set to. */
  get settings(): Readonly<Record<string, boolean | number | string>> {
    const { distinct, atMost } = this.options;
    return {
      ...Object.fromEntries(
        this.rules.map((rule) => [rule.name, rule.value(this.options) ?? true]),
      ),
      ...(distinct !== undefined && { distinct }),
      ...(atMost !== undefined && { 'at-most': atMost }),
    };
  }

  get counts(): PruneCounts {
    const { read, kept, tokensRead, tokensKept, problemsKept } = this;
    const dropped = Object.fromEntries(this.dropped);
    const problems = this.keptOf.size;
    return { read, kept, tokensRead, tokensKept, problems, problemsKept, dropped };
  }

  /** The rule to which a trajectory of a problem falls; `undefined` where it stays. */
  decide(problem: string, candidate: Candidate): string | undefined {
    const before = this.keptOf.get(problem) ?? 0;
    this.keptOf.set(problem, before);
    this.read += 1;
    this.tokensRead += outputTokensOf(candidate);
    const rule = this.ruleAgainst(problem, candidate, before);
    if (rule !== undefined) {
      this.dropped.set(rule, (this.dropped.get(rule) ?? 0) + 1);
      return rule;
    }
    this.keptOf.set(problem, before + 1);
    this.problemsKept += before === 0 ? 1 : 0;
    this.kept += 1;
    this.tokensKept += outputTokensOf(candidate);
    return undefined;
  }

  private ruleAgainst(problem: string, candidate: Candidate, before: number): string | undefined {
    const { distinct, atMost = Infinity } = this.options;
    const against = this.rules.find((rule) => !rule.keeps(candidate, this.options));
    if (against !== undefined) {
      return against.name;
    }
    if (before >= atMost) {
      return 'at-most';
    }
    if (distinct === undefined) {
      return undefined;
    }
    const approach = JSON.stringify([problem, approachOf(candidate, distinct)]);
    if (this.approaches.has(approach)) {
      return 'distinct';
    }
    this.approaches.add(approach);
    return undefined;
  }
}
