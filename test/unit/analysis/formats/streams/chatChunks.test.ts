import { describe, expect, it } from 'vitest';
import { randomString } from '../../../../support/formats';
import { seededRandom } from '../../../../support/seededRandom';
import { readLines, readOne, sourced, textsOf } from '../sessions/readLines';

function chunk(delta: object, rest: { finish?: string; id?: string; index?: number } = {}): object {
  const { finish = null, id = 'c1', index = 0 } = rest;
  return {
    id,
    object: 'chat.completion.chunk',
    created: 1_764_660_903,
    model: 'some-model',
    choices: [{ index, delta, finish_reason: finish }],
  };
}

const usage = {
  prompt_tokens: 9,
  completion_tokens: 7,
  total_tokens: 16,
  completion_tokens_details: { reasoning_tokens: 4 },
};

const report = { id: 'c1', object: 'chat.completion.chunk', choices: [], usage };

describe('chunks of a chat completion', () => {
  it('fold their log-probabilities as they come', () => {
    const sampled = (content: string, logprob: number): object => ({
      id: 'c1',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: { content }, logprobs: { content: [{ logprob }] } }],
    });
    const read = readLines([
      sampled('4', -1),
      sampled('2', -0.5),
      chunk({ content: '' }, { finish: 'stop' }),
    ]);
    expect(read.drafts[0]?.draft.logprobs).toEqual({ tokens: 2, mean: -0.75 });
  });

  it('fold into one trajectory', () => {
    const read = readLines([
      chunk({ role: 'assistant', content: null, reasoning_content: '' }),
      chunk({ reasoning_content: 'two "twos"' }),
      chunk({ reasoning_content: ' are\nfour' }),
      chunk({ content: '4', reasoning_content: null }),
      chunk({ content: '' }, { finish: 'stop' }),
      report,
    ]);
    expect(read.format).toBe('chat-completion-chunks');
    const [only] = read.drafts;
    expect(only).toMatchObject({ anchor: 0, last: 5 });
    expect(only?.draft).toMatchObject({
      thought: { text: 'two "twos" are\nfour' },
      thoughtState: 'closed',
      response: { text: '4' },
      truncated: false,
      finish: 'stop',
      model: 'some-model',
      problemKey: 'id=c1',
      timestamp: '2025-12-02T07:35:03.000Z',
      usage: { promptTokens: 9, outputTokens: 7, thoughtTokens: 4 },
    });
    expect(only?.draft.thought.pieces.map(({ record }) => record)).toEqual([1, 2]);
  });

  it.each<[string, object[], object]>([
    [
      'a thought under the name "reasoning"',
      [chunk({ reasoning: 'hm' }), chunk({ content: 'yes' }, { finish: 'stop' })],
      { thought: 'hm', thoughtState: 'closed', response: 'yes' },
    ],
    [
      'tags that are cut in the middle',
      [chunk({ content: '<thi' }), chunk({ content: 'nk>hm</think>ye' }), chunk({ content: 's' })],
      { thought: 'hm', thoughtState: 'closed', response: 'yes' },
    ],
    [
      'parts in lists',
      [
        chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'h' }] }] }),
        chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'm' }] }] }),
        chunk({ content: [{ type: 'text', text: 'yes' }] }, { finish: 'stop' }),
      ],
      { thought: 'hm', thoughtState: 'closed', response: 'yes' },
    ],
    [
      'a summary',
      [
        chunk({ reasoning: 'h', reasoning_details: [{ type: 'reasoning.summary', summary: 'h' }] }),
        chunk({ reasoning: 'm', reasoning_details: [{ type: 'reasoning.summary', summary: 'm' }] }),
        chunk({ content: 'yes' }, { finish: 'stop' }),
      ],
      { thought: 'hm', thoughtState: 'summary', response: 'yes' },
    ],
    [
      'a tool call',
      [
        chunk({ reasoning_content: 'hm' }),
        chunk({ tool_calls: [{ index: 0, function: { name: 'add', arguments: '{"a":' } }] }),
        chunk(
          { tool_calls: [{ index: 0, function: { arguments: '1}' } }] },
          { finish: 'tool_calls' },
        ),
      ],
      { thought: 'hm', thoughtState: 'closed', response: '[Tool call: add]\n{"a":1}' },
    ],
  ])('show %s', (_, lines, expected) => {
    expect(textsOf(readOne(lines))).toEqual({ problem: '', ...expected });
  });

  it.each<[string, object[], object]>([
    ['while thinking', [chunk({ reasoning_content: 'so' })], { thoughtState: 'open' }],
    [
      'while answering',
      [chunk({ reasoning_content: 'so' }), chunk({ content: 'th' })],
      { thoughtState: 'closed' },
    ],
    ['without any mark', [chunk({ content: 'th' })], { thoughtState: 'whole' }],
  ])('are cut off %s', (_, lines, expected) => {
    expect(readOne(lines)).toMatchObject({ truncated: true, finish: undefined, ...expected });
  });

  it('keep choices and interleaved streams apart', () => {
    const { drafts } = readLines([
      chunk({ content: 'a' }, { id: 'x' }),
      chunk({ content: 'A' }, { id: 'y' }),
      chunk({ content: 'b' }, { id: 'x', index: 1 }),
      chunk({ content: 'a' }, { id: 'x', finish: 'stop' }),
      chunk({ content: 'B' }, { id: 'y', finish: 'length' }),
      chunk({ content: 'b' }, { id: 'x', index: 1, finish: 'stop' }),
      { ...report, id: 'x' },
    ]);
    const told = drafts.map(({ anchor, last, draft }) => ({
      at: [anchor, last],
      text: draft.thought.text,
      sample: draft.sample,
      truncated: draft.truncated,
      over: draft.usage?.summedOver,
    }));
    // A reported thought that is not shown leaves the text as response.
    expect(told).toEqual([
      { at: [0, 6], text: '', sample: '0', truncated: false, over: 2 },
      { at: [0, 6], text: '', sample: '1', truncated: false, over: 2 },
      { at: [1, 4], text: 'AB', sample: undefined, truncated: true, over: undefined },
    ]);
    expect(drafts.map(({ draft }) => draft.response.text)).toEqual(['aa', 'bb', '']);
  });

  it('without ids begin anew when the choice is over', () => {
    const bare = (content: string, finish: string | null): object => ({
      choices: [{ index: 0, delta: { content }, finish_reason: finish }],
    });
    const lines = [bare('one', 'stop'), bare('two', null), bare('', 'stop'), bare('three', 'stop')];
    const { drafts } = readLines(lines);
    expect(drafts.map(({ draft }) => draft.thought.text)).toEqual(['one', 'two', 'three']);
    expect(new Set(drafts.map(({ draft }) => draft.problemKey)).size).toBe(3);
  });

  it('give the same text however they are cut', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 40; round++) {
      const thought = `t${randomString(random, 60)}`;
      const answer = `a${randomString(random, 30)}`;
      const text = `<think>${thought}</think>${answer}`;
      const lines: object[] = [];
      for (let from = 0; from < text.length;) {
        const to = from + Math.floor(random() * 9);
        lines.push(chunk({ content: text.slice(from, to) }));
        from = to;
      }
      const draft = readOne([...lines, chunk({}, { finish: 'stop' })]);
      expect(draft.thought.text).toBe(thought.trim());
      expect(draft.response.text).toBe(answer.trim());
      expect(sourced(draft.thought)).toBe(draft.thought.text.length);
      expect(sourced(draft.response)).toBe(draft.response.text.length);
    }
  });
});
