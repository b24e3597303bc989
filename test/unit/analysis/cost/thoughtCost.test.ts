import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { explainSpend } from '../../../../src/analysis/cost/explainSpend';
import { explanationText } from '../../../../src/analysis/cost/explanation';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { sumOfSpends } from '../../../../src/analysis/cost/spendCost';
import { costOfThought } from '../../../../src/analysis/cost/thoughtCost';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import type { Annotation, Backtrack, Segment } from '../../../../src/analysis/model';
import { textSpan } from '../../../../src/base/positions';

function segment(factor: Segment['factor'], tokens: number): Segment {
  return { ...textSpan(0, 1), factor, tokens } as Segment;
}

function back(at: number, target: number, kind: Backtrack['kind']): Backtrack {
  return { segment: at, target, kind, scope: 'local', effect: 'unknown' } as unknown as Backtrack;
}

const annotation: Pick<Annotation, 'segments' | 'backtracks' | 'tokens'> = {
  tokens: { prompt: 100, thought: 1000, answer: 50 } as Annotation['tokens'],
  segments: [300, 200, 400, 100].map((tokens, index) =>
    segment(
      index % 2 === 0 ? ('compute' as Segment['factor']) : ('check' as Segment['factor']),
      tokens,
    ),
  ),
  backtracks: [back(2, 1, 'correction'), back(3, 1, 'correction'), back(3, 0, 're-check')],
};

describe('costOfThought', () => {
  const cost = costOfThought(defaultProfile, annotation);
  const whole = costOfTrajectory(defaultProfile, { promptTokens: 100, outputTokens: 1050 });

  it('tiles the thought', () => {
    expect(cost.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 300],
      [300, 500],
      [500, 900],
      [900, 1000],
    ]);
  });

  it('counts an abandoned segment once, and not what is only checked again', () => {
    expect(cost.segments.map(({ abandoned }) => abandoned)).toEqual([false, true, true, false]);
    expect(cost.abandoned.tokens).toBe(600);
    expect(cost.kept.tokens).toBe(450);
  });

  it('sums to the output, by fate and by factor', () => {
    const byFate = sumOfSpends(cost.abandoned, cost.kept);
    const byFactor = [...cost.byFactor.values()].reduce(sumOfSpends);
    for (const sum of [byFate, byFactor]) {
      expect(sum.tokens).toBe(1050);
      expect(sum.usd).toBeCloseTo(whole.output.usd ?? NaN, 12);
      expect(sum.kvByteSeconds / whole.kvByteSeconds).toBeCloseTo(1, 9);
    }
    expect(cost.byFactor.get('answer')?.tokens).toBe(50);
  });

  it('knows what came after the answer was settled, where it was', () => {
    const progress = { settled: { segment: 1 } } as Annotation['progress'];
    const { afterSettled } = costOfThought(defaultProfile, { ...annotation, progress });
    expect(afterSettled?.tokens).toBe(500);
    expect(afterSettled?.usd).toBeCloseTo(
      (cost.segments[2]?.usd ?? NaN) + (cost.segments[3]?.usd ?? NaN),
      12,
    );
    expect(cost).not.toHaveProperty('afterSettled');
  });

  it('explains its price by tokens and by the cache held', () => {
    const shape = { promptTokens: 100, outputTokens: 1050 };
    const text = explanationText(explainSpend(defaultProfile, shape, cost.abandoned));
    expect(text).toMatch(/tokens: 600 of 1,050 tokens of output = 57\.1 %/);
    const [, perToken, perByte] =
      /price: \$([\d.]+) per token × 600 \+ \$([\d.]+) per GB·s/.exec(text) ?? [];
    const gigabyteSeconds = cost.abandoned.kvByteSeconds / 1e9;
    const usd = Number(perToken) * 600 + Number(perByte) * gigabyteSeconds;
    expect(usd / (cost.abandoned.usd ?? NaN)).toBeCloseTo(1, 1);
    expect(explainSpend(profileFrom({ gpus: 1 }), shape, cost.kept).formulas.join()).toContain(
      'cannot serve',
    );
  });
});
