import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoryOf } from '../../../support/formats';

function body(content: unknown, rest: object = {}): object {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-3-7-sonnet-20250219',
    content,
    stop_reason: 'end_turn',
    usage: {
      input_tokens: 10,
      cache_read_input_tokens: 200,
      cache_creation_input_tokens: 30,
      output_tokens: 40,
    },
    ...rest,
  };
}

const thinking = { type: 'thinking', thinking: 'four each', signature: 'x' };
const text = { type: 'text', text: '12' };

describe('Anthropic messages', () => {
  it('count the cache as part of the prompt', () => {
    const trajectory = trajectoryOf(body([thinking, text]));
    expect(trajectory.usage).toMatchObject({
      promptTokens: 240,
      cachedPromptTokens: 200,
      cacheWriteTokens: 30,
      outputTokens: 40,
    });
    expect(trajectory).toMatchObject({
      problemKey: 'id=msg_1',
      finish: 'end_turn',
      truncated: false,
    });
  });

  it.each<[string, unknown[], object, string, string, string]>([
    ['a full thought', [thinking, text], {}, 'closed', 'four each', '12'],
    ['a summary', [thinking, text], { model: 'claude-opus-4-1' }, 'summary', 'four each', '12'],
    [
      'another model behind the interface',
      [thinking, text],
      { model: 'glm-4.6' },
      'closed',
      'four each',
      '12',
    ],
    ['a thought that was left out', [{ ...thinking, thinking: '' }, text], {}, 'hidden', '', '12'],
    [
      'a redacted thought',
      [{ type: 'redacted_thinking', data: 'x' }, text],
      {},
      'hidden',
      '',
      '12',
    ],
    ['no thought', [text], {}, 'whole', '12', ''],
    ['a cut thought', [thinking], { stop_reason: 'max_tokens' }, 'open', 'four each', ''],
    [
      'calls between',
      [thinking, text, { type: 'tool_use', name: 'f', input: {} }, thinking, text],
      {},
      'closed',
      'four each\n\nfour each',
      '12\n\n12',
    ],
  ])('read %s', (_, content, rest, thoughtState, thought, response) => {
    expect(textsOf(trajectoryOf(body(content, rest)))).toMatchObject({
      thoughtState,
      thought,
      response,
    });
  });

  it('are read out of a batch', () => {
    const line = { custom_id: 'p-1', result: { type: 'succeeded', message: body([text]) } };
    expect(trajectoryOf(line)).toMatchObject({
      format: 'anthropic-batch',
      problemKey: 'custom_id=p-1',
    });
    const errored = {
      type: 'errored',
      error: { type: 'error', error: { type: 'overloaded', message: 'Too busy' } },
    };
    expect(reasonOf({ custom_id: 'p-2', result: errored })).toBe(
      'An error instead of a trajectory: Too busy',
    );
  });

  it('name the field that is wrong', () => {
    expect(reasonOf(body('x'))).toBe(
      'Looks like Anthropic message, but content: expected an array, found a string',
    );
    expect(reasonOf(body([1]))).toBe(
      'Looks like Anthropic message, but content[0]: expected an object, found a number',
    );
  });
});
