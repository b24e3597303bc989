import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

const chat = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content: '<think>a</think>b' } }],
};
const openAi = (custom_id: string, body: object = chat): object => ({
  id: 'batch_req_1',
  custom_id,
  response: { status_code: 200, request_id: 'r', body },
  error: null,
});

describe('OpenAI batch output', () => {
  it('is read as what the request was for', () => {
    expect(trajectoryOf(openAi('request-2'))).toMatchObject({
      format: 'openai-batch',
      problemKey: 'custom_id=request-2',
      thought: { text: 'a' },
      response: { text: 'b' },
    });
    const response = {
      object: 'response',
      model: 'm',
      output: [{ type: 'message', content: [{ type: 'output_text', text: 'b' }] }],
    };
    expect(trajectoryOf(openAi('q9', response))).toMatchObject({
      format: 'openai-batch',
      thoughtState: 'whole',
      model: 'm',
    });
  });

  it('groups samples whose names say so, and their choices within them', () => {
    expect(trajectoryOf(openAi('math-17-3'))).toMatchObject({
      problemKey: 'custom_id=math-17',
      sample: '3',
    });
    const choices = [0, 1].map((index) => ({
      index,
      message: { role: 'assistant', content: '7' },
    }));
    const two = trajectoriesOf(openAi('math-17-3', { ...chat, choices }));
    expect(two.map(({ sample }) => sample)).toEqual(['3.0', '3.1']);
    expect(new Set(two.map(({ problemKey }) => problemKey)).size).toBe(1);
  });

  it('says what went wrong', () => {
    const error = { code: 'batch_expired', message: 'Too late' };
    expect(reasonOf({ custom_id: 'a', response: null, error })).toBe(
      'An error instead of a trajectory: Too late',
    );
  });
});

describe('Anthropic message batches', () => {
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-3-7-sonnet',
    content: [
      { type: 'thinking', thinking: 'a', signature: 's' },
      { type: 'text', text: 'b' },
    ],
    stop_reason: 'end_turn',
    usage: { input_tokens: 5, cache_read_input_tokens: 10, output_tokens: 7 },
  };

  it('are read where they succeeded', () => {
    const line = { custom_id: 'problem_4-sample-2', result: { type: 'succeeded', message } };
    expect(trajectoryOf(line)).toMatchObject({
      format: 'anthropic-batch',
      problemKey: 'custom_id=problem_4',
      sample: '2',
      thoughtState: 'closed',
      usage: { promptTokens: 15, cachedPromptTokens: 10, outputTokens: 7 },
    });
  });

  it.each([
    [{ type: 'canceled' }, 'No answer: the batch was cancelled before this request was sent'],
    [{ type: 'expired' }, 'No answer: the batch expired before this request was sent'],
    [
      { type: 'errored', error: { type: 'error', error: { type: 'api_error', message: 'Bad' } } },
      'An error instead of a trajectory: Bad',
    ],
  ])('say why %j gave nothing', (result, reason) => {
    expect(reasonOf({ custom_id: 'a', result })).toContain(reason);
  });

  it('name the message that is missing', () => {
    const line = { custom_id: 'a', result: { type: 'succeeded' } };
    expect(reasonOf(line)).toContain('result.message: expected an object, found nothing');
  });
});

describe('Gemini batch output', () => {
  const response = {
    candidates: [{ content: { parts: [{ text: 'a', thought: true }, { text: 'b' }] } }],
    usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, thoughtsTokenCount: 8 },
  };

  it('is read under its key', () => {
    expect(trajectoryOf({ key: 'q5/1', response })).toMatchObject({
      format: 'gemini-batch',
      problemKey: 'key=q5',
      sample: '1',
      thoughtState: 'summary',
      usage: { outputTokens: 10, thoughtTokens: 8 },
    });
  });

  it('says what went wrong', () => {
    expect(reasonOf({ key: 'q', error: { code: 8, message: 'Quota' } })).toContain('Quota');
  });
});
