import { firstBadStep } from '../firstBadStep';
import type { NamedSource, RewardReport } from '../rewardReport';
import type { Rewards, RewardSource } from '../rewardSource';
import { recorded } from '../sources/recorded';
import { FirstErrorTally } from './firstErrors';
import { SourcePairTally } from './sourcePair';

interface TalliedPair {
  readonly left: RewardSource;
  readonly right: RewardSource;
  readonly tally: SourcePairTally;
}

interface TalliedErrors {
  readonly source: RewardSource;
  readonly tally: FirstErrorTally;
}

/** Collects, one trajectory after the other, how far sources of rewards agree with each other. */
export class SourceComparison {
  private readonly pairs = new Map<string, TalliedPair>();
  private readonly firstErrors = new Map<string, TalliedErrors>();

  /** @param said the rewards of one trajectory, by the sources that know it */
  add(said: ReadonlyMap<RewardSource, Rewards>): void {
    this.comparePairs([...said]);
    this.compareErrors([...said]);
  }

  get report(): Pick<RewardReport, 'pairs' | 'firstErrors'> {
    return {
      pairs: [...this.pairs.values()].map(({ left, right, tally }) => ({
        ...{ left: nameOf(left), right: nameOf(right) },
        ...tally.agreement,
      })),
      firstErrors: [...this.firstErrors.values()].map(({ source, tally }) => ({
        source: nameOf(source),
        ...tally.score,
      })),
    };
  }

  private comparePairs(each: readonly (readonly [RewardSource, Rewards])[]): void {
    each.forEach(([left, one], index) => {
      for (const [right, other] of each.slice(index + 1)) {
        const key = JSON.stringify([left.id, right.id]);
        const pair = this.pairs.get(key) ?? { left, right, tally: new SourcePairTally() };
        this.pairs.set(key, pair);
        pair.tally.add(one, other);
      }
    });
  }

  private compareErrors(each: readonly (readonly [RewardSource, Rewards])[]): void {
    const reference = each.find(([{ id }]) => id === recorded.id)?.[1];
    // Only labels say which step is wrong; estimates of a model or a search do not.
    if (reference?.scale !== 'judgement' || reference.steps.length === 0) {
      return;
    }
    const wrong = firstBadStep(reference)?.step;
    for (const [source, rewards] of each) {
      if (source.id !== recorded.id && rewards.steps.length > 0) {
        const errors = this.firstErrors.get(source.id) ?? { source, tally: new FirstErrorTally() };
        this.firstErrors.set(source.id, errors);
        errors.tally.add(wrong, firstBadStep(rewards)?.step);
      }
    }
  }
}

function nameOf({ id, title }: RewardSource): NamedSource {
  return { id, title };
}
