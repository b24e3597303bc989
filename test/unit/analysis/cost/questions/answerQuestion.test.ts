import { describe, expect, it } from 'vitest';
import {
  type Question,
  answerQuestion,
} from '../../../../../src/analysis/cost/questions/answerQuestion';

function value(question: Question): number {
  const answer = answerQuestion(question);
  if ('reason' in answer) {
    throw new Error(answer.reason);
  }
  return answer.value;
}

const heads = { layers: 32, kv_heads: 8, head_dim: 128, kv_bytes: 2 };

describe('answerQuestion', () => {
  it.each<[string, Question, number]>([
    ['bytes of a token', { category: 'kv_per_token', inputs: heads }, 131_072],
    [
      'the same by the name of a model',
      { category: 'kv_per_token', inputs: { model: 'Llama-3.1-8B', kv_dtype: 'bf16' } },
      131_072,
    ],
    [
      'bytes of many tokens in a unit',
      { category: 'kv_total', inputs: { ...heads, tokens: 16_000 }, unit: 'GiB' },
      1.953125,
    ],
    [
      'whole blocks',
      { category: 'kv_total', inputs: { ...heads, tokens: 17, block_size: 16 } },
      32 * 131_072,
    ],
    [
      'reserved windows',
      {
        category: 'kv_total',
        inputs: {
          ...{ full_layers: 12, window_layers: 12, window: 128, window_policy: 'reserve_full' },
          ...{ kv_heads: 8, head_dim: 64, kv_bytes: 2, tokens: 8192, batch: 32 },
        },
        unit: 'GiB',
      },
      12,
    ],
    [
      'tokens that fill the memory beside the weights',
      {
        category: 'semianalysis',
        inputs: { ...heads, layers: 126, kv_bytes: 1, batch: 64, pool_gb: 640, weights_gb: 405 },
        unit: 'tokens',
      },
      235e9 / 64 / 258_048,
    ],
    [
      'a query with its prompt',
      {
        category: 'semianalysis',
        inputs: { in_a: 15, in_b: 2.5, out_a: 60, out_b: 10, n_a: 7661, n_b: 775, prompt: 140 },
      },
      (15 * 140 + 60 * 7661) / (2.5 * 140 + 10 * 775),
    ],
    [
      'what one of more ranks than KV heads keeps',
      { category: 'kv_total', inputs: { ...heads, tokens: 1000, tp: 16 } },
      131_072_000 / 8,
    ],
    [
      'keys and values of a rank of Qwen3 235B, whose log says 8.23 GiB of each',
      {
        category: 'tensor_parallel',
        inputs: { model: 'Qwen3-235B-A22B', kv_bytes: 2, tokens: 367_404, tp: 4 },
        unit: 'GiB',
      },
      (367_404 * 94 * 2 * 128 * 2) / 2 ** 30,
    ],
    ['experts', { category: 'moe', inputs: { E: 8, k: 2, batch: 1 } }, 2],
    [
      'a block of a hybrid model',
      {
        category: 'hybrid_state',
        inputs: {
          ...{ mamba_num_heads: 128, mamba_head_dim: 80, ssm_state_size: 128, n_groups: 8 },
          ...{ conv_kernel: 4, state_bytes: 2, kv_heads: 8, head_dim: 128, kv_bytes: 2 },
        },
        unit: 'tokens',
      },
      672,
    ],
  ])('%s', (_, question, expected) => {
    expect(value(question)).toBeCloseTo(expected, 6);
  });

  it('shows the formula with the values put in', () => {
    const answer = answerQuestion({ category: 'moe', inputs: { E: 256, k: 8, batch: 64 } });
    expect(answer).toMatchObject({ formula: '256 × (1 − (1 − 8/256)^64) = 222.44' });
  });

  it.each<[string, Question, RegExp]>([
    ['an unknown category', { category: 'colour', inputs: {} }, /Nothing answers/],
    ['too little', { category: 'kv_per_token', inputs: { model: 'gpt-4o', kv_bytes: 2 } }, /model/],
    ['no type', { category: 'kv_per_token', inputs: { model: 'llama-3.1-8b' } }, /element/],
    ['text for a number', { category: 'moe', inputs: { E: 'x', k: 1, batch: 1 } }, /Its E is not/],
    ['a unit of something else', { category: 'kv_per_token', inputs: heads, unit: 'ms' }, /in B/],
  ])('says why it cannot answer %s', (_, question, reason) => {
    const answer = answerQuestion(question);
    expect(answer).toMatchObject({ reason: expect.stringMatching(reason) as string });
  });
});
