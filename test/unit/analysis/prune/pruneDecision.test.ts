import { describe, expect, it } from 'vitest';
import { rulesOfFate } from '../../../../src/analysis/prune/pruneCounts';
import { PruneDecision } from '../../../../src/analysis/prune/pruneDecision';
import type { PruneSettings } from '../../../../src/analysis/prune/rules';
import { pruneTable, type StatedRow } from '../../../support/pruneTables';

function fates(settings: PruneSettings, ...rows: readonly StatedRow[]) {
  const { fates: found } = new PruneDecision(pruneTable(rows)).decide(settings);
  return Array.from(found, (fate) => rulesOfFate(fate).join(' '));
}

describe('PruneDecision', () => {
  it('keeps all without rules', () => {
    expect(fates({}, { correct: 0 }, {})).toEqual(['', '']);
  });

  it('names all rules that are against a trajectory', () => {
    expect(
      fates(
        { right: true, 'max-tokens': 60, finished: true },
        { correct: 1, outputTokens: 60, truncated: 0 },
        { correct: 0, outputTokens: 61, truncated: 0 },
        { outputTokens: 1, truncated: 1 },
      ),
    ).toEqual(['', 'right max-tokens', 'right finished']);
  });

  it.each<[PruneSettings, StatedRow, StatedRow]>([
    [{ right: true }, { correct: 1 }, {}],
    [{ majority: true }, { agrees: 1 }, { agrees: 0 }],
    [{ majority: true }, { agrees: 1 }, {}],
    [{ 'min-reward': 0.5 }, { reward: 0.5 }, { reward: 0.4 }],
    [{ 'min-reward': -1 }, { reward: -1 }, {}],
    [{ 'min-step': 0 }, { worstStep: 0 }, { worstStep: -1 }],
    [{ 'min-solved': 0.25 }, { solved: 0.25 }, { solved: 0.2 }],
    [{ 'max-solved': 0.9 }, { solved: 0.9 }, { solved: 1 }],
    [{ 'max-tokens': 3 }, { outputTokens: 3 }, { outputTokens: 4 }],
    [{ 'min-backtracks': 1 }, { backtracks: 1 }, { backtracks: 0 }],
    [{ 'max-backtracks': 1 }, { backtracks: 1 }, { backtracks: 2 }],
    [{ finished: true }, { truncated: 0 }, { truncated: 1 }],
    [{ 'no-loops': true }, { loops: 0 }, { loops: 1 }],
    [{ verified: true }, { falseClaims: 0 }, { falseClaims: 2 }],
  ])('%o keeps %o and drops %o', (settings, kept, dropped) => {
    expect(fates(settings, kept, dropped)).toEqual(['', Object.keys(settings)[0]]);
  });

  it('keeps one per approach and so many per problem, of what passes all else', () => {
    const rows: readonly StatedRow[] = [
      { problem: 0, approach: 0, correct: 0 },
      { problem: 0, approach: 0, correct: 1 },
      { problem: 0, approach: 0, correct: 1 },
      { problem: 0, approach: 1, correct: 1 },
      { problem: 0, approach: 2, correct: 1 },
      { problem: 1, approach: 3, correct: 1 },
    ];
    const settings = { right: true, distinct: 'equations', 'at-most': 2 } as const;
    expect(fates(settings, ...rows)).toEqual(['right', '', 'distinct', '', 'at-most', '']);
  });

  it('adds up what was read and kept, and what falls to each rule alone', () => {
    const rows: readonly StatedRow[] = [
      { problem: 0, correct: 1, outputTokens: 10, usd: 0.5 },
      { problem: 0, correct: 0, outputTokens: 90 },
      { problem: 1, correct: 1, outputTokens: 80 },
    ];
    const { counts } = new PruneDecision(pruneTable(rows)).decide({
      right: true,
      'max-tokens': 50,
    });
    expect(counts).toEqual({
      read: { trajectories: 3, problems: 2, tokens: 180, usd: 2.5, kvByteSeconds: 6 },
      kept: { trajectories: 1, problems: 1, tokens: 10, usd: 0.5, kvByteSeconds: 2 },
      dropped: { right: { all: 1, alone: 0 }, 'max-tokens': { all: 2, alone: 1 } },
    });
  });

  it('lets rules about siblings wait until all of these are read', () => {
    const settings: PruneSettings = { majority: true, 'max-tokens': 5 };
    const rows = [{ outputTokens: 1, agrees: NaN }];
    const { fates: found, waiting } = new PruneDecision(pruneTable(rows, false)).decide(settings);
    expect(rulesOfFate(found[0] ?? 0)).toEqual([]);
    expect(waiting).toEqual(['majority']);
  });

  it('decides the same of a table that grew, and after a rule was set otherwise', () => {
    const rows: StatedRow[] = [{ outputTokens: 1 }, { outputTokens: 9 }];
    const table = pruneTable(rows);
    const growing = { ...table, length: 1 };
    const decision = new PruneDecision(growing);
    expect(decision.decide({ 'max-tokens': 5 }).counts.kept.trajectories).toBe(1);
    growing.length = 2;
    expect(decision.decide({ 'max-tokens': 5 }).counts.kept.trajectories).toBe(1);
    expect(decision.decide({ 'max-tokens': 10 }).counts.kept.trajectories).toBe(2);
    expect(decision.decide({}).counts.kept.trajectories).toBe(2);
  });
});
