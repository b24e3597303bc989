import { type BudgetInputId, budgetInputs } from './budgetInputs';
import { type BudgetHardware, type BudgetStage, stage, sumOf } from './budgetStage';

export type BudgetValues = Readonly<Record<BudgetInputId, number>>;

/** What a corpus of verified trajectories takes to make, and to learn from. */
export interface TrainingBudget {
  readonly trajectories: number;
  readonly keptTrajectories: number;
  /** Forward passes, 2 N per token. */
  readonly generate: BudgetStage;
  /** Forward passes of the judge over prompt, trajectory and its own verdict. */
  readonly judge: BudgetStage;
  /** Forward and backward passes over what is kept, 6 N per token. */
  readonly train: BudgetStage;
  readonly verify: {
    readonly cpuHours: number;
    readonly usd: number;
    /** Cores that keep pace with one accelerator while it generates and judges. */
    readonly coresPerAccelerator: number;
  };
  readonly total: BudgetStage;
  readonly usdPerKeptTrajectory: number | undefined;
  readonly usdPerMillionKeptTokens: number | undefined;
  /** What of all FLOPs is spent on forward passes that only make and judge the corpus, in [0, 1]. */
  readonly forwardShare: number;
}

export const defaultBudget: BudgetValues = Object.fromEntries(
  budgetInputs.map(({ id, value }) => [id, value]),
) as Record<BudgetInputId, number>;

/**
 * The budget of a training corpus: problems × trajectories are generated, judged and verified, a
 * share is kept and trained on.
 *
 * Example: 10 problems × 10 trajectories × 1,000 tokens by a model of 10 billion parameters:
 * 100,000 tokens and 2 × 10e9 × 100,000 = 2e15 FLOP to decode, beside those to read the prompts.
 */
export function trainingBudget(values: BudgetValues, hardware: BudgetHardware): TrainingBudget {
  const trajectories = values.problems * values.trajectoriesPerProblem;
  const keptTrajectories = trajectories * values.keepRate;
  const length = values.promptTokens + values.tokensPerTrajectory;
  const generate = sumOf(
    // Samples of one problem share the reading of its prompt.
    stage(
      values.problems * values.promptTokens,
      2 * values.generatorBillions,
      values.prefillUtilisation,
      hardware,
    ),
    decoded(trajectories * values.tokensPerTrajectory, values, hardware),
  );
  const passes = trajectories * values.judgePasses;
  const judge = sumOf(
    stage(passes * length, 2 * values.judgeBillions, values.prefillUtilisation, hardware),
    stage(
      passes * values.verdictTokens,
      2 * values.judgeBillions,
      values.decodeUtilisation,
      hardware,
    ),
  );
  const trainedTokens = keptTrajectories * length * values.epochs;
  const train = stage(
    trainedTokens,
    6 * values.trainedBillions,
    values.trainingUtilisation,
    hardware,
  );
  const verify = verified(trajectories, generate.acceleratorHours + judge.acceleratorHours, values);
  const total = sumOf(generate, judge, train);
  const usd = total.usd + verify.usd;
  const forward = generate.flops + judge.flops;
  return {
    trajectories,
    keptTrajectories,
    generate,
    judge,
    train,
    verify,
    total: { ...total, usd },
    usdPerKeptTrajectory: over(usd, keptTrajectories),
    usdPerMillionKeptTokens: over(usd * 1e6, keptTrajectories * length),
    forwardShare: total.flops === 0 ? 0 : forward / total.flops,
  };
}

function decoded(tokens: number, values: BudgetValues, hardware: BudgetHardware): BudgetStage {
  const each = 2 * values.generatorBillions;
  const byFlops = stage(tokens, each, values.decodeUtilisation, hardware);
  const { decodeTokensPerSecond: speed } = hardware;
  if (speed === undefined) {
    return byFlops;
  }
  const acceleratorHours = tokens / speed / 3600;
  return { ...byFlops, acceleratorHours, usd: acceleratorHours * hardware.usdPerHour };
}

function verified(trajectories: number, acceleratorHours: number, values: BudgetValues) {
  const cpuHours = (trajectories * values.verifierSeconds) / 3600;
  return {
    cpuHours,
    usd: cpuHours * values.usdPerCpuHour,
    coresPerAccelerator: acceleratorHours === 0 ? 0 : cpuHours / acceleratorHours,
  };
}

function over(amount: number, count: number): number | undefined {
  return count === 0 ? undefined : amount / count;
}
