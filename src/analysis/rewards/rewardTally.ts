import { outcomeAgreement, type ScoredOutcome } from './agreement/outcomeAgreement';
import { type RankedSample, rankedBestOfN } from './agreement/rankedBestOfN';
import { SourceComparison } from './agreement/sourceComparison';
import { chosenReward, type RewardChoice, rewardChoiceId, rewardChoiceTitle } from './rewardChoice';
import type { ChoiceReport, RewardReport } from './rewardReport';
import type { RewardInput, Rewards, RewardSource } from './rewardSource';
import { rewardSources } from './rewardSources';
import { stepReductions } from './stepReduction';

/**
 * Collects, one trajectory after the other, what every source of rewards says, and how far they
 * agree with the outcome and with each other. Of a trajectory only numbers are kept.
 */
export class RewardTally {
  private readonly sources: readonly RewardSource[];
  private readonly choices: readonly RewardChoice[];
  private readonly outcomes = new Map<string, ScoredOutcome[]>();
  private readonly counts = new Map<string, number>();
  private readonly groups = new Map<string, RankedSample[]>();
  private readonly comparison = new SourceComparison();
  private trajectories = 0;
  private judged = 0;

  /** @param besideNames who rates in the sidecar of the file */
  constructor(besideNames: readonly string[] = []) {
    this.sources = rewardSources(besideNames);
    this.choices = this.sources.flatMap((source) => [
      { source },
      ...stepReductions.map((reduction) => ({ source, reduction })),
    ]);
  }

  /** @param correct whether the trajectory is right; `undefined` where nobody can tell */
  add(input: RewardInput, correct: boolean | undefined): void {
    const said = new Map(
      this.sources.flatMap((source) => {
        const rewards = source.rate(input);
        return rewards === undefined ? [] : [[source, rewards] as const];
      }),
    );
    const scores = this.scoresOf(said);
    this.trajectories += 1;
    scores.forEach((_, id) => this.counts.set(id, (this.counts.get(id) ?? 0) + 1));
    if (correct !== undefined) {
      this.judged += 1;
      scores.forEach((score, id) => entryOf(this.outcomes, id, list).push({ score, correct }));
      const { problemKey } = input.trajectory;
      entryOf(this.groups, problemKey, list<RankedSample>).push({ correct, scores });
    }
    this.comparison.add(said);
  }

  get report(): RewardReport {
    const known = this.choices.filter((choice) => this.counts.has(rewardChoiceId(choice)));
    const ids = known.map(rewardChoiceId);
    const best = rankedBestOfN([...this.groups.values()], ids);
    return {
      trajectories: this.trajectories,
      judged: this.judged,
      choices: known.map((choice) => this.choiceReport(choice, best?.byChoice)),
      ...this.comparison.report,
      ...(best && {
        bestOfN: { problems: best.problems, ns: best.ns, any: best.any, chance: best.chance },
      }),
    };
  }

  private choiceReport(
    choice: RewardChoice,
    curves: ReadonlyMap<string, readonly number[]> | undefined,
  ): ChoiceReport {
    const id = rewardChoiceId(choice);
    const outcome = outcomeAgreement(this.outcomes.get(id) ?? []);
    const bestOfN = curves?.get(id);
    return {
      id,
      title: rewardChoiceTitle(choice),
      ...(choice.reduction !== undefined && { reduction: choice.reduction }),
      n: this.counts.get(id) ?? 0,
      ...(outcome && { outcome }),
      ...(bestOfN && { bestOfN }),
    };
  }

  private scoresOf(said: ReadonlyMap<RewardSource, Rewards>): ReadonlyMap<string, number> {
    return new Map(
      this.choices.flatMap((choice) => {
        const score = chosenReward(said.get(choice.source), choice);
        return score !== undefined && Number.isFinite(score)
          ? [[rewardChoiceId(choice), score] as const]
          : [];
      }),
    );
  }
}

function list<T>(): T[] {
  return [];
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  map.set(key, made);
  return made;
}
