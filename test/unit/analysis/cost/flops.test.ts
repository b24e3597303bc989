import { describe, expect, it } from 'vitest';
import {
  attentionFlopsAt,
  decodeAttentionFlops,
  linearFlopsPerToken,
  prefillAttentionFlops,
} from '../../../../src/analysis/cost/flops';
import { layerFigures } from '../../../../src/analysis/cost/layerGroups';
import { dataType, everyKindModel, figures, model } from './syntheticModels';

describe('linearFlopsPerToken', () => {
  it('leaves out the input embedding, which is read and not multiplied', () => {
    expect(linearFlopsPerToken(model('llama-3.1-8b'))).toBe(2 * (8_030_261_248 - 128_256 * 4096));
  });

  it('counts a tied embedding, which is the output head as well', () => {
    expect(linearFlopsPerToken(everyKindModel)).toBe(2 * (20_000 - 1600));
    expect(linearFlopsPerToken({ ...everyKindModel, tiedEmbeddings: true })).toBe(2 * 20_000);
  });
});

describe('attention FLOPs', () => {
  it('are 4 · heads · layers · head size · context for Llama 3.1 405B', () => {
    expect(attentionFlopsAt(figures('llama-3.1-405b'), 1)).toBe(8_257_536);
    expect(attentionFlopsAt(figures('llama-3.1-405b'), 1000)).toBe(8_257_536_000);
  });

  it('are 278,528 per layer and token for the absorbed latent attention of DeepSeek V3', () => {
    expect(attentionFlopsAt(figures('deepseek-v3'), 1)).toBe(61 * 278_528);
    expect(prefillAttentionFlops(figures('deepseek-v3'), 0, 1)).toBe(61 * 2 * 128 * 320);
  });

  it('stop growing past the window', () => {
    const groups = figures('gpt-oss-20b');
    const perFullLayer = 4 * 64 * 64;
    expect(attentionFlopsAt(groups, 1001) - attentionFlopsAt(groups, 1000)).toBe(12 * perFullLayer);
  });

  it('sum to what a loop gives, for every kind of layer', () => {
    const groups = layerFigures(everyKindModel, dataType('bf16'));
    for (const [from, to] of [
      [0, 1],
      [0, 40],
      [3, 3],
      [6, 23],
    ] as const) {
      let sum = 0;
      for (let length = from + 1; length <= to; length++) {
        sum += attentionFlopsAt(groups, length);
      }
      expect(decodeAttentionFlops(groups, from, to)).toBe(sum);
    }
  });

  it('of a prompt are half of the full square', () => {
    const square = 8_257_536 * 10_000 ** 2;
    const causal = prefillAttentionFlops(figures('llama-3.1-405b'), 0, 10_000);
    expect(causal / square).toBeCloseTo(0.5, 3);
  });
});
