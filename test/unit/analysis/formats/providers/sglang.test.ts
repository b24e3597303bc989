import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

const answer = (text: string, type = 'stop'): object => ({
  text,
  output_ids: [1, 2],
  meta_info: {
    id: 'x',
    finish_reason: { type },
    prompt_tokens: 9,
    completion_tokens: 2,
    cached_tokens: 4,
    output_token_logprobs: [[-0.5, 1, null]],
  },
});

describe('SGLang', () => {
  it('is read beside its prompt', () => {
    const read = trajectoryOf({ prompt: 'Legs?', ...answer('a</think>b') });
    expect(read).toMatchObject({
      format: 'sglang',
      problem: { text: 'Legs?' },
      thought: { text: 'a' },
      usage: { promptTokens: 9, cachedPromptTokens: 4, outputTokens: 2 },
    });
    expect(read.usage?.raw).not.toHaveProperty('output_token_logprobs');
  });

  it('makes siblings of the elements of an array, with their way back', () => {
    const read = trajectoriesOf([answer('a</think>b'), answer('c', 'length')]);
    expect(read).toMatchObject([
      { index: 0, sample: '0', response: { text: 'b' } },
      { index: 1, sample: '1', truncated: true },
    ]);
    expect(read[0]?.problemKey).toBe(read[1]?.problemKey);
    expect(read[1]?.thought.pieces[0]?.path).toEqual([1, 'text']);
  });

  it('reads lists beside a prompt', () => {
    const read = trajectoriesOf({ prompt: 'Legs?', outputs: [answer('1'), answer('2')] });
    expect(read.map(({ sample }) => sample)).toEqual(['0', '1']);
  });

  it('refuses arrays of anything else', () => {
    expect(reasonOf([answer('a'), 7])).toBe('A record is a JSON object; this is an array');
    expect(reasonOf([])).toBe('A record is a JSON object; this is an array');
    expect(reasonOf([{ question: 'q', response: 'r' }])).toContain('this is an array');
  });
});
