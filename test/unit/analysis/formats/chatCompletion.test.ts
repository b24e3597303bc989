import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoriesOf, trajectoryOf } from '../../../support/formats';

const usage = {
  prompt_tokens: 20,
  completion_tokens: 90,
  total_tokens: 110,
  prompt_tokens_details: { cached_tokens: 8 },
  completion_tokens_details: { reasoning_tokens: 60 },
};

function body(...choices: readonly object[]): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'some-model',
    choices: choices.map((choice, index) => ({ index, finish_reason: 'stop', ...choice })),
    usage,
  };
}

function answered(content: unknown, rest: object = {}): object {
  return { message: { role: 'assistant', content, ...rest } };
}

const request = {
  model: 'some-model',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'How many legs have 3 cats?' },
  ],
};

describe('chat completions', () => {
  it('take the thought from reasoning_content', () => {
    const trajectory = trajectoryOf(body(answered('12', { reasoning_content: '3 * 4 = 12' })));
    expect(trajectory).toMatchObject({
      format: 'chat-completion',
      problemKey: 'id=chatcmpl-1',
      model: 'some-model',
      finish: 'stop',
      truncated: false,
      timestamp: '2023-11-14T22:13:20.000Z',
      usage: {
        promptTokens: 20,
        cachedPromptTokens: 8,
        outputTokens: 90,
        thoughtTokens: 60,
        raw: usage,
      },
    });
    expect(textsOf(trajectory)).toEqual({
      problem: '',
      thought: '3 * 4 = 12',
      thoughtState: 'closed',
      response: '12',
    });
    expect(trajectory.sample).toBeUndefined();
  });

  it.each<[string, object, string, string, string]>([
    ['reasoning', answered('12', { reasoning: 'four each' }), 'closed', 'four each', '12'],
    [
      'reasoning_details',
      answered('12', {
        reasoning_details: [
          { type: 'reasoning.text', text: 'four' },
          { type: 'reasoning.text', text: 'each' },
        ],
      }),
      'closed',
      'four\n\neach',
      '12',
    ],
    [
      'a summary in reasoning_details',
      answered('12', {
        reasoning: 'Counting',
        reasoning_details: [{ type: 'reasoning.summary', summary: 'Counting' }],
      }),
      'summary',
      'Counting',
      '12',
    ],
    [
      'encrypted reasoning_details',
      answered('12', { reasoning_details: [{ type: 'reasoning.encrypted', data: 'x' }] }),
      'hidden',
      '',
      '12',
    ],
    ['tags in the content', answered('<think>four each</think>\n12'), 'closed', 'four each', '12'],
    [
      'thinking parts',
      answered([
        { type: 'thinking', thinking: [{ type: 'text', text: 'four each' }] },
        { type: 'text', text: '12' },
      ]),
      'closed',
      'four each',
      '12',
    ],
    ['billed thought that is not shown', answered('12'), 'hidden', '', '12'],
    [
      'a thought without an answer',
      { ...answered('', { reasoning: 'four' }), finish_reason: 'length' },
      'open',
      'four',
      '',
    ],
    ['no content at all', { ...answered(null), finish_reason: 'tool_calls' }, 'hidden', '', ''],
    ['a text completion', { text: 'four</think>12' }, 'closed', 'four', '12'],
  ])('read %s', (_, choice, thoughtState, thought, response) => {
    expect(textsOf(trajectoryOf(body(choice)))).toMatchObject({ thoughtState, thought, response });
  });

  it('take all of a text as the trace when no thought was billed', () => {
    const trajectory = trajectoryOf({ choices: [answered('3 * 4 = 12')] });
    expect(textsOf(trajectory)).toMatchObject({
      thoughtState: 'whole',
      thought: '3 * 4 = 12',
      response: '',
    });
    expect(trajectory.usage).toBeUndefined();
  });

  it('make siblings of the choices and share the usage among them', () => {
    const trajectories = trajectoriesOf(
      body(answered('12'), { ...answered('1'), finish_reason: 'length' }, answered('11')),
    );
    expect(trajectories.map((each) => [each.index, each.sample, each.truncated])).toEqual([
      [0, '0', false],
      [1, '1', true],
      [2, '2', false],
    ]);
    expect(trajectories.every((each) => each.usage?.summedOver === 3)).toBe(true);
    expect(new Set(trajectories.map((each) => each.problemKey)).size).toBe(1);
  });

  it.each<[string, object]>([
    ['request and response', { request, response: body(answered('12')) }],
    ['messages and response', { ...request, response: body(answered('12')) }],
    [
      'a batch line',
      {
        custom_id: 'p-1',
        request: { body: request },
        response: { status_code: 200, body: body(answered('12')) },
      },
    ],
  ])('are found inside %s', (_, record) => {
    const trajectory = trajectoryOf(record);
    expect(trajectory.problem.text).toBe('How many legs have 3 cats?');
    expect(trajectory.problemKey).toBe(
      trajectoryOf({ request, response: body(answered('1')) }).problemKey,
    );
  });

  it('are grouped by custom_id when the prompt is not there', () => {
    const line = {
      custom_id: 'p-1',
      response: { status_code: 200, body: body(answered('12')) },
      error: null,
    };
    expect(trajectoryOf(line).problemKey).toBe('custom_id=p-1');
  });

  it('take gold answer and verdict from around the body', () => {
    const record = { request, response: body(answered('12')), gold: 12, is_correct: true };
    expect(trajectoryOf(record)).toMatchObject({ gold: '12', correct: true });
  });

  it('add thought that was billed beside the output', () => {
    const grok = {
      prompt_tokens: 5,
      completion_tokens: 7,
      total_tokens: 42,
      completion_tokens_details: { reasoning_tokens: 30 },
    };
    expect(trajectoryOf({ ...body(answered('12')), usage: grok }).usage).toMatchObject({
      outputTokens: 37,
    });
  });

  it('do not count a thought as zero tokens when it can be read', () => {
    const zero = { completion_tokens: 50, completion_tokens_details: { reasoning_tokens: 0 } };
    const read = trajectoryOf({
      ...body(answered('12', { reasoning_content: 'four' })),
      usage: zero,
    });
    expect(read.usage).toEqual({
      outputTokens: 50,
      flags: ['zero-thought-beside-visible'],
      raw: zero,
    });
    const plain = trajectoryOf({ ...body(answered('12')), usage: zero });
    expect(plain.usage?.thoughtTokens).toBe(0);
  });

  it.each<[object, string]>([
    [{ object: 'chat.completion', choices: 'x' }, 'choices: expected an array, found a string'],
    [{ object: 'chat.completion', choices: [] }, 'choices[0]: expected an object, found nothing'],
    [body(answered(5)), 'choices[0].message.content: expected a string, found a number'],
    [body(answered('12'), { message: null }), 'choices[1].message: expected an object, found null'],
    [
      { response: { choices: [{ message: 'x' }] } },
      'response.choices[0].message: expected an object, found a string',
    ],
  ])('name the field that is wrong in %j', (record, reason) => {
    expect(reasonOf(record)).toBe(`Looks like Chat completion, but ${reason}`);
  });

  it('are told from pieces of a stream', () => {
    const chunk = { object: 'chat.completion.chunk', choices: [{ delta: { content: '1' } }] };
    expect(reasonOf(chunk)).toBe('A piece of a streamed response, not a whole one');
  });
});
