import { defaultProfile } from '../../src/analysis/cost/servingProfile';
import type { BudgetSeed, BudgetState, CorpusMeans } from '../../src/views/protocol/budget';
import { type PageFiles, buildPage } from './clientPage';
import { StatePage } from './statePage';

export function buildBudgetPage(): Promise<PageFiles> {
  return buildPage('budget');
}

/** The page of the training budget. */
export type BudgetPage = StatePage<BudgetState>;
export const BudgetPage = StatePage;

export function budgetState(seed: BudgetSeed = { kind: 'none' }): BudgetState {
  return { profile: defaultProfile, seed };
}

const means: CorpusMeans = {
  measured: 500,
  trajectories: 12_000,
  problems: 1500,
  promptTokens: 212.4,
  outputTokens: 4210.8,
  judged: 400,
  right: 100,
};

export function measuredSeed(fileName = 'rollouts.jsonl'): BudgetSeed {
  const file = 'file:///work/rollouts.jsonl';
  return { kind: 'file', file, fileName, reading: { kind: 'measured', means } };
}
