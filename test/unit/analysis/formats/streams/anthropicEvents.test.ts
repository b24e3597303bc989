import { describe, expect, it } from 'vitest';
import { readLines, readOne, textsOf } from '../sessions/readLines';

const start = {
  type: 'message_start',
  message: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-3-7-sonnet-20250219',
    content: [],
    stop_reason: null,
    usage: { input_tokens: 5, cache_read_input_tokens: 100, output_tokens: 1 },
  },
};

const block = (index: number, content_block: object): object => ({
  type: 'content_block_start',
  index,
  content_block,
});

const delta = (index: number, each: object): object => ({
  type: 'content_block_delta',
  index,
  delta: each,
});

const thinking = [
  block(0, { type: 'thinking', thinking: '' }),
  delta(0, { type: 'thinking_delta', thinking: 'let me ' }),
  { type: 'ping' },
  delta(0, { type: 'thinking_delta', thinking: 'see' }),
  delta(0, { type: 'signature_delta', signature: 'x' }),
  { type: 'content_block_stop', index: 0 },
];

const ending = [
  {
    type: 'message_delta',
    delta: { stop_reason: 'end_turn' },
    usage: { output_tokens: 20, cache_read_input_tokens: null },
  },
  { type: 'message_stop' },
];

describe('events of an Anthropic message', () => {
  it('fold into one trajectory', () => {
    const lines = [
      start,
      ...thinking,
      block(1, { type: 'text', text: 'It ' }),
      delta(1, { type: 'text_delta', text: 'is 3.' }),
      ...ending,
    ];
    const draft = readOne(lines);
    expect(textsOf(draft)).toEqual({
      problem: '',
      thought: 'let me see',
      thoughtState: 'closed',
      response: 'It is 3.',
    });
    expect(draft).toMatchObject({
      finish: 'end_turn',
      truncated: false,
      problemKey: 'id=msg_1',
      usage: { promptTokens: 105, cachedPromptTokens: 100, outputTokens: 20 },
    });
    expect(readLines(lines).format).toBe('anthropic-message-events');
  });

  it('show the input of a tool', () => {
    const draft = readOne([
      start,
      ...thinking,
      block(1, { type: 'tool_use', id: 't', name: 'look', input: {} }),
      delta(1, { type: 'input_json_delta', partial_json: '{"at":' }),
      delta(1, { type: 'input_json_delta', partial_json: '"x"}' }),
      ...ending,
    ]);
    expect(draft.response.text).toBe('[Tool call: look]\n{"at":"x"}');
  });

  it('keep messages apart and notice where one breaks off', () => {
    const { drafts } = readLines([start, ...thinking, start, ...thinking, ...ending]);
    const told = drafts.map(({ anchor, last, draft }) => [
      anchor,
      last,
      draft.thoughtState,
      draft.truncated,
    ]);
    expect(told).toEqual([
      [0, 6, 'open', true],
      [7, 15, 'closed', false],
    ]);
  });
});
