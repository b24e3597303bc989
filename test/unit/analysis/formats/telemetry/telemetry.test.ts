import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

const asked = [{ role: 'user', parts: [{ type: 'text', content: 'How many "legs"?' }] }];
const answered = [
  {
    role: 'assistant',
    parts: [
      { type: 'reasoning', content: 'a\nb' },
      { type: 'text', content: 'It is 12.' },
    ],
    finish_reason: 'stop',
  },
];
const list = (attributes: Record<string, object>): object[] =>
  Object.entries(attributes).map(([key, value]) => ({ key, value }));
const exported = (spans: object[]): object => ({ resourceSpans: [{ scopeSpans: [{ spans }] }] });

describe('OpenTelemetry spans', () => {
  const attributes = {
    'gen_ai.operation.name': { stringValue: 'chat' },
    'gen_ai.response.model': { stringValue: 'm-1' },
    'gen_ai.usage.input_tokens': { intValue: '30' },
    'gen_ai.usage.output_tokens': { intValue: '12' },
    'gen_ai.usage.reasoning.output_tokens': { intValue: '7' },
    'gen_ai.input.messages': { stringValue: JSON.stringify(asked) },
    'gen_ai.output.messages': { stringValue: JSON.stringify(answered) },
  };
  const span = {
    traceId: 't1',
    spanId: 's1',
    startTimeUnixNano: '1735787045000000000',
    attributes: list(attributes),
  };
  const expected = {
    format: 'opentelemetry',
    problem: { text: 'How many "legs"?' },
    problemKey: 'trace=t1',
    sample: 's1',
    thought: { text: 'a\nb' },
    thoughtState: 'closed',
    response: { text: 'It is 12.' },
    model: 'm-1',
    finish: 'stop',
    usage: { promptTokens: 30, outputTokens: 12, thoughtTokens: 7 },
  };

  it('are read out of an export, passing over other spans', () => {
    const other = { traceId: 't1', spanId: 's0', attributes: list({ a: { boolValue: true } }) };
    expect(trajectoryOf(exported([other, span]))).toMatchObject({
      ...expected,
      timestamp: '2025-01-02T03:04:05.000Z',
    });
  });

  it('are read one by one, with attributes as an object', () => {
    const flat = {
      'gen_ai.request.model': 'm-1',
      'gen_ai.usage.input_tokens': 30,
      'gen_ai.usage.output_tokens': 12,
      'gen_ai.usage.reasoning.output_tokens': 7,
      'gen_ai.input.messages': asked,
      'gen_ai.output.messages': answered,
    };
    const context = { trace_id: 't1', span_id: 's1' };
    expect(trajectoryOf({ context, attributes: flat })).toMatchObject(expected);
    expect(trajectoryOf({ ...context, ...flat })).toMatchObject(expected);
  });

  it('make siblings of several output messages', () => {
    const two = { 'gen_ai.output.messages': [...answered, ...answered] };
    expect(trajectoriesOf({ trace_id: 't', attributes: two })).toHaveLength(2);
  });

  it('say when messages were not captured', () => {
    const bare = {
      ...span,
      attributes: list({ 'gen_ai.operation.name': { stringValue: 'chat' } }),
    };
    expect(reasonOf(exported([bare]))).toContain('no span records what the model said');
  });
});

describe('OpenInference spans', () => {
  const flat = {
    'openinference.span.kind': 'LLM',
    'llm.model_name': 'm-1',
    'llm.token_count.prompt': 30,
    'llm.token_count.completion': 12,
    'llm.token_count.completion_details.reasoning': 7,
    'llm.cost.total': 0.5,
    'llm.input_messages.0.message.role': 'system',
    'llm.input_messages.0.message.content': 'Be short.',
    'llm.input_messages.1.message.role': 'user',
    'llm.input_messages.1.message.content': 'How many legs?',
    'llm.output_messages.0.message.role': 'assistant',
    'llm.output_messages.0.message.contents.0.message_content.type': 'reasoning',
    'llm.output_messages.0.message.contents.0.message_content.text': 'a',
    'llm.output_messages.0.message.contents.1.message_content.type': 'text',
    'llm.output_messages.0.message.contents.1.message_content.text': 'It is 12.',
  };
  const expected = {
    format: 'openinference',
    problem: { text: 'How many legs?' },
    thought: { text: 'a' },
    response: { text: 'It is 12.' },
    model: 'm-1',
    usage: { promptTokens: 30, outputTokens: 12, thoughtTokens: 7, usd: 0.5 },
  };

  it('are read from flat attributes', () => {
    const context = { trace_id: 't1', span_id: 's1' };
    expect(trajectoryOf({ context, attributes: flat })).toMatchObject({
      ...expected,
      problemKey: 'trace=t1',
      sample: 's1',
    });
    expect(trajectoryOf(flat)).toMatchObject(expected);
  });

  it('are read from attributes inside each other', () => {
    const llm = {
      model_name: 'm-1',
      input_messages: [{ message: { role: 'user', content: 'How many legs?' } }],
      output_messages: [{ message: { role: 'assistant', content: '<think>a</think>It is 12.' } }],
      token_count: { prompt: 30, completion: 12, completion_details: { reasoning: 7 } },
      cost: { total: 0.5 },
    };
    expect(
      trajectoryOf({ attributes: { openinference: { span: { kind: 'LLM' } }, llm } }),
    ).toMatchObject(expected);
  });

  it('fall back on input and output as texts', () => {
    const values = {
      'openinference.span.kind': 'LLM',
      'input.value': 'How many legs?',
      'output.value': '<think>a</think>It is 12.',
    };
    expect(trajectoryOf({ attributes: values })).toMatchObject({
      problem: { text: 'How many legs?' },
      thought: { text: 'a' },
    });
  });
});
