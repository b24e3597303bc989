import { describe, expect, it } from 'vitest';
import { trajectoriesOf } from '../../../../support/formats';

const outputs = [
  { index: 0, text: 'a</think>b', token_ids: [1, 2, 3], finish_reason: 'stop' },
  { index: 1, text: 'a', token_ids: [1, 2], finish_reason: 'length' },
];

describe('vLLM offline output', () => {
  it('makes siblings of the outputs, and counts the ids', () => {
    const prompt = '<|im_start|>user\nLegs?<|im_end|>\n<|im_start|>assistant\n<think>\n';
    const read = trajectoriesOf({ request_id: '0', prompt, prompt_token_ids: [7, 8], outputs });
    expect(read).toMatchObject([
      {
        format: 'vllm-offline',
        sample: '0',
        problem: { text: 'Legs?' },
        thought: { text: 'a' },
        response: { text: 'b' },
        usage: { promptTokens: 2, outputTokens: 3 },
      },
      { sample: '1', thoughtState: 'open', truncated: true, usage: { outputTokens: 2 } },
    ]);
    expect(new Set(read.map(({ problemKey }) => problemKey)).size).toBe(1);
  });

  it('falls back on the number of the request', () => {
    const [first] = trajectoriesOf({ request_id: '12', prompt: null, outputs });
    expect(first?.problemKey).toBe('request_id=12');
  });
});
