import { describe, expect, it } from 'vitest';
import { explainByteSeconds, explainKvBytes } from '../../../../src/analysis/cost/explainCache';
import {
  explainBatch,
  explainFlopsPerToken,
  explainUsd,
} from '../../../../src/analysis/cost/explainServing';
import { explanationText } from '../../../../src/analysis/cost/explanation';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { type ServingProfile, defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { formatUsd } from '../../../../src/analysis/cost/format';
import { everyKindModel } from './syntheticModels';

const tokens = { promptTokens: 60, outputTokens: 7661 };
const strange: ServingProfile = { ...defaultProfile, model: everyKindModel };

describe('explainKvBytes', () => {
  it('puts the values into the formula', () => {
    const { summary, formulas, sources } = explainKvBytes(defaultProfile, 7721);
    expect(summary).toBe('KV cache of 7,721 tokens: 3.98 GB (3.71 GiB)');
    expect(formulas.slice(0, 2)).toEqual([
      '2 × 126 layers × 8 KV heads × 128 × 2 B = 516,096 B per token',
      '× 7,721 tokens = 3,984,777,216 B',
    ]);
    expect(sources.join('\n')).toMatch(/A floor: .*\n.*16 bits.*\n.*Llama 3\.1.*2026/);
  });

  it.each([
    ['gpt-oss-120b', '2 × 18 layers × 8 KV heads × 64 × 2 B = 36,864 B per token'],
    ['gpt-oss-120b', '× 128 tokens within a window of 128 = 4,718,592 B'],
    ['deepseek-v3', '61 layers × (512 latent + 64 rope) × 2 B = 70,272 B per token'],
  ])('%s: %s', (model, line) => {
    expect(explainKvBytes(profileFrom({ model }), 7721).formulas).toContain(line);
  });

  it('knows every kind of layer', () => {
    expect(explainKvBytes(strange, 20).formulas).toEqual(
      expect.arrayContaining([
        '2 layers × 2 KV heads × (8 + 4) × 2 B = 96 B per token',
        '× 6 tokens within a chunk of 7 = 192 B',
        '2 layers with a constant state: 92 B',
      ]),
    );
  });
});

describe('the other explanations', () => {
  it('agree with the figures they explain', () => {
    const cost = costOfTrajectory(defaultProfile, tokens);
    expect(explainByteSeconds(defaultProfile, tokens).summary).toContain('513 GB·s');
    expect(explainUsd(defaultProfile, tokens).summary).toContain(
      formatUsd(cost.usd.selfHosted ?? NaN),
    );
    const batch = explanationText(explainBatch(defaultProfile, 7721));
    expect(batch).toContain(
      `Batch at 7,721 tokens: ${cost.batch.used}, limited by memory capacity`,
    );
    expect(batch).toContain(`33.3 ms: batch ${cost.batch.slo}\n`);
    expect(explainFlopsPerToken(defaultProfile, 1).formulas[1]).toContain('8.26 MFLOP');
  });

  it('say why there is no price', () => {
    const { summary, formulas } = explainUsd(profileFrom({ gpus: 1 }), tokens);
    expect(summary).toContain('none');
    expect(formulas.join('\n')).toContain('capacity: 0 B beside the weights');
  });

  it('never print a value that is not a number', () => {
    for (const profile of [defaultProfile, strange, profileFrom({ gpus: 1 })]) {
      for (const outputTokens of [0, 1, 7661]) {
        const counts = { promptTokens: 0, outputTokens };
        const text = [
          explainKvBytes(profile, outputTokens),
          explainByteSeconds(profile, counts),
          explainFlopsPerToken(profile, outputTokens),
          explainBatch(profile, outputTokens),
          explainUsd(profile, counts),
        ]
          .map(explanationText)
          .join('\n');
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});
