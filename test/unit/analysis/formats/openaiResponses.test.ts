import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoryOf } from '../../../support/formats';

function reasoning(summary: readonly string[], rest: object = {}): object {
  return {
    type: 'reasoning',
    summary: summary.map((text) => ({ type: 'summary_text', text })),
    ...rest,
  };
}

function message(text: string): object {
  return { type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] };
}

function body(output: readonly unknown[], rest: object = {}): object {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_700_000_000,
    status: 'completed',
    model: 'open-model',
    output,
    ...rest,
  };
}

describe('OpenAI responses', () => {
  it('join the reasoning that interleaves with calls, and answer with the last message', () => {
    const call = { type: 'function_call', name: 'f', arguments: '{}' };
    const trajectory = trajectoryOf(
      body([reasoning(['a', 'b']), message('first'), call, reasoning(['c']), message('last')], {
        usage: {
          input_tokens: 9,
          output_tokens: 30,
          output_tokens_details: { reasoning_tokens: 0 },
        },
      }),
    );
    expect(textsOf(trajectory)).toEqual({
      problem: '',
      thought: 'a\n\nb\n\nc',
      thoughtState: 'closed',
      response: 'last',
    });
    expect(trajectory.thought.pieces).toHaveLength(3);
    expect(trajectory).toMatchObject({
      problemKey: 'id=resp_1',
      finish: 'completed',
      truncated: false,
    });
    expect(trajectory.usage).not.toHaveProperty('thoughtTokens');
    expect(trajectory.usage?.raw).toMatchObject({ output_tokens_details: { reasoning_tokens: 0 } });
  });

  it.each<[string, object, object, string]>([
    ['a summary of OpenAI', reasoning(['a']), { model: 'gpt-5-mini' }, 'summary'],
    [
      'a summary beside the sealed thought',
      reasoning(['a'], { encrypted_content: 'x' }),
      {},
      'summary',
    ],
    [
      'the full thought of an open model',
      reasoning(['a']),
      { model: 'openai/gpt-oss-120b' },
      'closed',
    ],
    [
      'the full text in content',
      reasoning(['s'], { content: [{ type: 'reasoning_text', text: 'a' }] }),
      { model: 'gpt-5' },
      'closed',
    ],
    ['a sealed thought alone', reasoning([], { encrypted_content: 'x' }), {}, 'hidden'],
  ])('tell %s', (_, item, rest, thoughtState) => {
    const trajectory = trajectoryOf(body([item, message('b')], rest));
    expect(textsOf(trajectory)).toMatchObject({
      thoughtState,
      thought: thoughtState === 'hidden' ? '' : 'a',
      response: 'b',
    });
  });

  it('take all that was said as the trace when there is no reasoning', () => {
    expect(textsOf(trajectoryOf(body([message('a'), message('b')])))).toMatchObject({
      thoughtState: 'whole',
      thought: 'a\n\nb',
    });
  });

  it('are cut off when they say so', () => {
    const rest = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } };
    const trajectory = trajectoryOf(body([reasoning(['a'])], rest));
    expect(trajectory).toMatchObject({
      finish: 'max_output_tokens',
      truncated: true,
      thoughtState: 'open',
    });
  });

  it('are read out of the last event of a stream only', () => {
    const response = body([message('a')]);
    expect(
      trajectoryOf({ type: 'response.completed', sequence_number: 9, response }).thought.text,
    ).toBe('a');
    expect(reasonOf({ type: 'response.created', sequence_number: 0, response: body([]) })).toMatch(
      /streamed/,
    );
  });

  it.each<[unknown, string]>([
    [body([null]), 'output[0]: expected an object, found null'],
    [{ ...body([]), output: 'x' }, 'output: expected an array, found a string'],
  ])('name the field that is wrong in %j', (record, reason) => {
    expect(reasonOf(record)).toBe(`Looks like OpenAI Responses, but ${reason}`);
  });
});
