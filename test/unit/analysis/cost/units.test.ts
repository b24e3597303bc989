import { describe, expect, it } from 'vitest';
import { formatBinaryBytes, formatBytes } from '../../../../src/analysis/cost/format';
import { answerQuestion } from '../../../../src/analysis/cost/questions/answerQuestion';
import { byteUnits, parseBytes, timeUnits } from '../../../../src/analysis/cost/units';
import { seededRandom } from '../../../support/seededRandom';

describe('units', () => {
  it('go there and back', () => {
    for (const [unit, size] of [...byteUnits]) {
      expect(parseBytes(`80 ${unit}`)).toBe(80 * size);
      expect((parseBytes(`1.5${unit}`) ?? NaN) / size).toBe(1.5);
    }
  });

  it('are printed so that they read as the same amount to three digits', () => {
    const random = seededRandom(2);
    for (let round = 0; round < 200; round++) {
      const bytes = Math.round(10 ** (random() * 14));
      for (const format of [formatBytes, formatBinaryBytes]) {
        const text = format(bytes).replaceAll(',', '');
        expect(Math.abs((parseBytes(text) ?? NaN) / bytes - 1), text).toBeLessThan(0.006);
      }
    }
  });

  it('give one answer, whichever is asked for', () => {
    const inputs = { layers: 80, kv_heads: 8, head_dim: 128, kv_bytes: 2, tokens: 128_000 };
    for (const [unit, size] of byteUnits) {
      const answer = answerQuestion({ category: 'kv_total', inputs, unit });
      expect('value' in answer ? answer.value * size : NaN).toBeCloseTo(327_680 * 128_000, 0);
    }
    for (const [unit, size] of timeUnits) {
      const floor = { weight_bytes: 405e9, bw: 26.8e12 };
      const answer = answerQuestion({ category: 'roofline', inputs: floor, unit });
      expect('value' in answer ? answer.value * size : NaN).toBeCloseTo(405 / 26_800, 12);
    }
  });

  it.each(['', '80', 'GB', '80 gb', '-1 GB', '80 GBs', '1e9 B', `${'9'.repeat(400)} B`])(
    'has no amount in "%.20s"',
    (text) => {
      expect(parseBytes(text)).toBeUndefined();
    },
  );
});
