import { describe, expect, it } from 'vitest';
import { readLines, readOne, textsOf } from '../sessions/readLines';

const response = { id: 'resp_1', object: 'response', model: 'o4-mini', status: 'in_progress' };

const deltas = [
  { type: 'response.created', response: { ...response, output: [] } },
  {
    type: 'response.output_item.added',
    output_index: 0,
    item: { type: 'reasoning', summary: [] },
  },
  summary(0, 'First '),
  summary(0, 'this.'),
  summary(1, 'Then that.'),
  said('The answer'),
  said(' is 4.'),
];

function summary(summary_index: number, delta: string): object {
  const type = 'response.reasoning_summary_text.delta';
  return { type, output_index: 0, summary_index, delta };
}

function said(delta: string): object {
  return { type: 'response.output_text.delta', output_index: 1, content_index: 0, delta };
}

const completed = {
  type: 'response.completed',
  response: {
    ...response,
    status: 'completed',
    output: [
      {
        type: 'reasoning',
        summary: [
          { type: 'summary_text', text: 'First this.' },
          { type: 'summary_text', text: 'Then that.' },
        ],
      },
      { type: 'message', content: [{ type: 'output_text', text: 'The answer is 4.' }] },
    ],
    usage: { input_tokens: 3, output_tokens: 30, output_tokens_details: { reasoning_tokens: 20 } },
  },
};

const texts = {
  problem: '',
  thought: 'First this.\n\nThen that.',
  thoughtState: 'summary',
  response: 'The answer is 4.',
};

const numbered = (events: readonly object[]): object[] =>
  events.map((event, sequence_number) => ({ sequence_number, ...event }));

describe('events of an OpenAI response', () => {
  it('are read from the last one', () => {
    const read = readLines(numbered([...deltas, completed]));
    expect(read.format).toBe('openai-responses-events');
    const [only] = read.drafts;
    expect(only).toMatchObject({ anchor: 0, last: 7 });
    expect(only && textsOf(only.draft)).toEqual(texts);
    expect(only?.draft).toMatchObject({
      finish: 'completed',
      problemKey: 'id=resp_1',
      usage: { promptTokens: 3, outputTokens: 30, thoughtTokens: 20 },
    });
    expect(only?.draft.thought.pieces.map(({ record }) => record)).toEqual([7, 7]);
  });

  it.each([
    ['has no output', { ...completed, response: { ...completed.response, output: [] } }],
    ['is no response', { ...completed, response: { ...completed.response, output: 'lost' } }],
  ])('are read from the deltas where the last one %s', (_, last) => {
    const draft = readOne(numbered([...deltas, last]));
    expect(textsOf(draft)).toEqual(texts);
    expect(draft.truncated).toBe(false);
    expect(draft.thought.pieces.map(({ record }) => record)).toEqual([2, 3, 4]);
  });

  it('are cut off where the last one is missing', () => {
    expect(readOne(numbered(deltas))).toMatchObject({ truncated: true, finish: undefined });
    const thinking = readOne(numbered(deltas.slice(0, 4)));
    expect(thinking).toMatchObject({ truncated: true, thoughtState: 'open' });
    expect(thinking.thought.text).toBe('First this.');
  });

  it('keep responses apart and show tool calls', () => {
    const call = (type: string, rest: object): object => ({ type, output_index: 0, ...rest });
    const { drafts } = readLines(
      numbered([
        { type: 'response.created', response },
        call('response.output_item.added', { item: { type: 'function_call', name: 'add' } }),
        call('response.function_call_arguments.delta', { delta: '{"a"' }),
        call('response.function_call_arguments.delta', { delta: ':1}' }),
        { type: 'response.created', response: { ...response, id: 'resp_2' } },
        completed,
      ]),
    );
    expect(drafts.map(({ draft }) => draft.problemKey)).toEqual([
      'id=resp_1',
      'id=resp_2',
      'id=resp_1',
    ]);
    expect(drafts[0]?.draft.response.text).toBe('[Tool call: add]\n{"a":1}');
  });
});
