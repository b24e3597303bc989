import { describe, expect, it } from 'vitest';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { costOfThought } from '../../../../src/analysis/cost/thoughtCost';
import { formatUsd } from '../../../../src/analysis/cost/format';
import { costCard } from '../../../../src/editor/card/costCard';
import type { AnnotatedTrajectory } from '../../../../src/worker/protocol';
import { costSubject, type CostSketch, firstProfile } from '../../../support/costStates';

function card(sketch: CostSketch = {}, segment = 40, more: Partial<AnnotatedTrajectory> = {}) {
  const data = { ...costSubject(sketch).data, ...more };
  const { profile = firstProfile() } = sketch;
  const { value } = costCard({ data, segment, profile, scheme: 'factors' });
  const rows = value.split('\n').map((line) => line.replaceAll('\u00a0', ' '));
  return {
    data,
    text: value,
    row: (name: string): string => rows.find((line) => line.startsWith(`| ${name} |`)) ?? '',
  };
}

describe('the cost card', () => {
  it('says where tokens are counted from, and what the producer reports', () => {
    expect(card().row('Tokens')).toMatch(
      /\d+, at [\d,]+ of 8,785 \(o200k_base, estimated; reported: 8,800\) \|$/,
    );
    const trajectory = { usage: undefined } as never;
    expect(card({ trajectory }).row('Tokens')).toMatch(/\(o200k_base, estimated\) \|$/);
  });

  it('gives cache, attention, batch and what limits it', () => {
    const { row } = card();
    expect(row('KV cache here')).toMatch(/\d GB, of which this segment added [\d.]+ MB/);
    expect(row('FLOPs')).toMatch(/TFLOP, \d+\.\d % of them attention/);
    expect(row('Batch here')).toMatch(/\d+ by memory, \d+ at the target speed: limited by/);
  });

  it('gives the share of the price, self-hosted and by API', () => {
    const apiPrice = { usd: 0.0878, provider: 'openai', model: 'm', complete: true };
    const { row, data } = card({}, 40, { apiPrice });
    const { tokens } = data.annotation;
    const whole = costOfTrajectory(firstProfile(), {
      promptTokens: tokens.prompt,
      outputTokens: tokens.thought + tokens.answer,
    }).usd.selfHosted;
    const own = costOfThought(firstProfile(), data.annotation).segments[40]?.usd;
    expect(row('Cost self-hosted')).toContain(
      `${formatUsd(own ?? NaN)}, ${(((own ?? NaN) / (whole ?? NaN)) * 100).toFixed(1)} % of the trajectory’s ${formatUsd(whole ?? NaN)}`,
    );
    expect(row('Cost by API')).toMatch(
      /\$0\.\d+, \d\.\d % of the call’s \$0\.088 by output tokens/,
    );
  });

  it('says why there is no price', () => {
    expect(card({ profile: profileFrom({ gpus: 1 }) }).row('Cost self-hosted')).toMatch(
      /none: weights of 406 GB > 85\.9 GB of memory × 0\.9/,
    );
  });

  it('ends with the formula of its first figure', () => {
    expect(card().text).toContain('2 × 126 layers');
  });
});
