import type { TrainingBudget } from '../../../../analysis/cost/training/trainingBudget';

/** A stage that dollars go to. */
export interface Stage {
  readonly id: 'generate' | 'judge' | 'verify' | 'train';
  readonly name: string;
  readonly usd: number;
  /** In [0, 1]. */
  readonly share: number;
  /** Absent for verifiers, which run on CPUs. */
  readonly tokens?: number;
  readonly flops?: number;
  readonly acceleratorHours?: number;
  readonly cpuHours?: number;
}

/** The stages in the order in which they run. */
export function stagesOf({ generate, judge, verify, train, total }: TrainingBudget): Stage[] {
  const share = (usd: number): number => (total.usd === 0 ? 0 : usd / total.usd);
  return [
    { id: 'generate', name: 'Generate', ...generate, share: share(generate.usd) },
    { id: 'judge', name: 'Judge', ...judge, share: share(judge.usd) },
    {
      id: 'verify',
      name: 'Verify',
      usd: verify.usd,
      cpuHours: verify.cpuHours,
      share: share(verify.usd),
    },
    { id: 'train', name: 'Train', ...train, share: share(train.usd) },
  ];
}
