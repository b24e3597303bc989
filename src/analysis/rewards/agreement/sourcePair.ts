import { kappaOf } from '../../agreement/agreement';
import { confusionOf, type LabelPair } from '../../agreement/confusion';
import type { Rewards } from '../rewardSource';
import { reduceSteps } from '../stepReduction';
import { signOf } from '../stepScale';
import { kendallTau, pearson } from './correlation';

/** Agreement of two sources over the trajectories and steps that both rate. */
export interface SourcePairAgreement {
  readonly trajectories: number;
  /** Kendall's tau-b and Pearson's correlation of the rewards of trajectories, in [-1, 1]. */
  readonly tau?: number;
  readonly pearson?: number;
  readonly steps: number;
  /** Cohen's kappa of good, neutral and bad steps, in [-1, 1]. */
  readonly kappa?: number;
}

/** Collects what two sources say of the same trajectories and steps. */
export class SourcePairTally {
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  /** How often two signs met, by both of them. */
  private readonly signs = new Map<string, { readonly pair: LabelPair; count: number }>();

  add(left: Rewards, right: Rewards): void {
    const [a, b] = [wholeOf(left), wholeOf(right)];
    if (a !== undefined && b !== undefined) {
      this.left.push(a);
      this.right.push(b);
    }
    const others = new Map(right.steps.map(({ step, reward }) => [step, reward]));
    for (const { step, reward } of left.steps) {
      const other = others.get(step);
      if (other !== undefined) {
        this.meet(signOf(reward, left.scale), signOf(other, right.scale));
      }
    }
  }

  get agreement(): SourcePairAgreement {
    const met = [...this.signs.values()];
    const pairs = met.flatMap(({ pair, count }) => new Array<LabelPair>(count).fill(pair));
    const kappa = kappaOf(confusionOf(pairs));
    const tau = kendallTau(this.left, this.right);
    const correlation = pearson(this.left, this.right);
    return {
      trajectories: this.left.length,
      ...(tau !== undefined && { tau }),
      ...(correlation !== undefined && { pearson: correlation }),
      steps: pairs.length,
      ...(Number.isFinite(kappa) && { kappa }),
    };
  }

  private meet(gold: string, given: string): void {
    const key = `${gold} ${given}`;
    const known = this.signs.get(key);
    if (known === undefined) {
      this.signs.set(key, { pair: { gold, given }, count: 1 });
    } else {
      known.count += 1;
    }
  }
}

/** The one number that stands for what a source says of a trajectory. */
function wholeOf(rewards: Rewards): number | undefined {
  return rewards.outcome ?? reduceSteps(rewards, 'min');
}
