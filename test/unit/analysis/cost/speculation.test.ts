import { describe, expect, it } from 'vitest';
import { decodeStepSeconds, loadAt } from '../../../../src/analysis/cost/batch';
import { criticalBatch } from '../../../../src/analysis/cost/critical';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { secondsPerToken, tokensPerStep } from '../../../../src/analysis/cost/speculation';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';

const speculation = { drafts: 4, acceptance: 0.8, draftSeconds: 0 };
const drafting = { ...defaultProfile, id: 'drafting', speculation };

describe('tokensPerStep', () => {
  it.each([
    [0.8, 4, 3.3616],
    [0, 4, 1],
    [1, 4, 5],
    [0.5, 0, 1],
  ])('acceptance %d, %d drafts: %d', (acceptance, drafts, expected) => {
    expect(tokensPerStep({ acceptance, drafts })).toBeCloseTo(expected, 12);
  });
});

describe('secondsPerToken', () => {
  it('adds the drafting and divides by the tokens', () => {
    expect(secondsPerToken(0.03, { ...speculation, draftSeconds: 0.001 })).toBeCloseTo(
      0.034 / 3.3616,
      12,
    );
  });
});

describe('a profile with speculation', () => {
  const seconds = (profile: typeof defaultProfile, batch: number): number => {
    const node = nodeOf(profile);
    return decodeStepSeconds(node, batch, loadAt(node, 1000));
  };

  it('gains nearly the tokens per step while the step waits for memory', () => {
    expect(seconds(defaultProfile, 1) / seconds(drafting, 1)).toBeGreaterThan(3);
  });

  it('gains nothing past the critical batch', () => {
    const { hardware } = defaultProfile;
    const critical = criticalBatch(hardware.flopsPerSecond.fp8 ?? NaN, hardware.bytesPerSecond, 1);
    expect(critical).toBeCloseTo(295.4, 1);
    expect(seconds(defaultProfile, 2000) / seconds(drafting, 2000)).toBeLessThan(1);
  });

  it('sets aside slots for the drafts', () => {
    const load = (profile: typeof defaultProfile): number =>
      loadAt(nodeOf(profile), 1600).nodeBytes;
    expect(load(drafting) - load(defaultProfile)).toBe(16 * 516_096);
  });

  it('makes each token cheaper where latency binds', () => {
    const tokens = { promptTokens: 60, outputTokens: 1000 };
    const plain = costOfTrajectory({ ...defaultProfile, tokensPerSecond: 45 }, tokens);
    const drafted = costOfTrajectory({ ...drafting, tokensPerSecond: 45 }, tokens);
    expect(drafted.batch.slo).toBeGreaterThan(plain.batch.slo);
    expect(drafted.usd.selfHosted).toBeLessThan(plain.usd.selfHosted ?? NaN);
    expect(drafted.tokensPerSecond).toBeGreaterThanOrEqual(45);
  });
});

describe('criticalBatch', () => {
  it('is 240 for TPU v5e in bf16', () => {
    expect(criticalBatch(197e12, 0.82e12, 2)).toBeCloseTo(240.24, 2);
  });
});
