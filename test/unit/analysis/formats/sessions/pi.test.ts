import { describe, expect, it } from 'vitest';
import { readLines, readOne, textsOf } from './readLines';

const head = { type: 'session', id: 'p1', cwd: '/w', provider: 'x', modelId: 'glm-4.6' };

const message = (each: object, rest: object = {}): object => ({
  type: 'message',
  timestamp: '2026-01-01T00:00:00.000Z',
  message: each,
  ...rest,
});
const text = (words: string): object => ({ type: 'text', text: words });
const user = (words: string, rest: object = {}): object =>
  message({ role: 'user', content: [text(words)] }, rest);

function assistant(content: readonly object[], output: number, rest: object = {}): object {
  const cost = { input: 0.1, output: 0.2, cacheRead: 0, cacheWrite: 0, total: 0.5 };
  const usage = { input: 1, output, cacheRead: 20, cacheWrite: 3, totalTokens: 24 + output, cost };
  return message({ role: 'assistant', content, model: 'glm-4.6', usage, stopReason: 'stop' }, rest);
}

describe('pi sessions', () => {
  it('are one trajectory with thought, tools, usage and cost', () => {
    const { format, drafts } = readLines([
      head,
      { type: 'thinking_level_change', thinkingLevel: 'high' },
      user('What is in a.md?'),
      assistant(
        [
          { type: 'thinking', thinking: 'Read it.', thinkingSignature: 's' },
          { type: 'toolCall', id: 't', name: 'read', arguments: { path: 'a.md' } },
        ],
        10,
      ),
      message({ role: 'toolResult', toolName: 'read', content: [text('x')], isError: true }),
      message({ role: 'bashExecution', command: 'ls', output: 'a.md', exitCode: 0 }),
      { type: 'compaction', summary: 'One file was read.' },
      assistant([text('An x.')], 2),
    ]);
    expect(format).toBe('pi-session');
    const [only] = drafts;
    expect(only).toMatchObject({ anchor: 0, last: 7 });
    expect(only && textsOf(only.draft)).toEqual({
      problem: 'What is in a.md?',
      thought: [
        'Read it.',
        '[Tool call: read]\npath: a.md',
        '[Tool error: read]\nx',
        '[Tool call: bash]\nls',
        '[Tool result: bash]\na.md',
        '[Summary of what went before]\nOne file was read.',
      ].join('\n\n'),
      thoughtState: 'closed',
      response: 'An x.',
    });
    expect(only?.draft).toMatchObject({
      sample: 'p1',
      model: 'glm-4.6',
      finish: 'stop',
      usage: {
        promptTokens: 48,
        cachedPromptTokens: 40,
        cacheWriteTokens: 6,
        outputTokens: 12,
        usd: 1,
        raw: { input: 2, output: 12, totalTokens: 60, cost: { total: 1 } },
      },
    });
  });

  it('set a branch apart that the user left', () => {
    const { drafts } = readLines([
      head,
      user('Go', { id: 'a', parentId: null }),
      assistant([text('Gone.')], 1, { id: 'b', parentId: 'a' }),
      user('Left', { id: 'c', parentId: 'b' }),
      assistant([text('I went left.')], 2, { id: 'd', parentId: 'c' }),
      user('Right', { id: 'e', parentId: 'b' }),
      assistant([text('I went right.')], 4, { id: 'f', parentId: 'e' }),
    ]);
    expect(drafts.map(({ draft }) => [draft.response.text, draft.usage?.outputTokens])).toEqual([
      ['I went right.', 5],
      ['I went left.', 2],
    ]);
    const [right, left] = drafts;
    expect(left?.draft.problemKey).toBe(right?.draft.problemKey);
    expect([right, left].map((each) => [each?.anchor, each?.last])).toEqual([
      [0, 6],
      [0, 4],
    ]);
    expect(left?.draft.thought.text).toBe('[Assistant]\nGone.\n\n[User]\nLeft');
    expect(right?.draft.thought.text).toBe('[Assistant]\nGone.\n\n[User]\nRight');
  });

  it('let a thousand branches share no more than they can', () => {
    const shared = Array.from({ length: 200 }, (_, at) =>
      assistant([text(`Move ${at}.`)], 1, {
        id: `s${at}`,
        parentId: at === 0 ? 'a' : `s${at - 1}`,
      }),
    );
    const left = Array.from({ length: 1000 }, (_, at) => [
      user(`Try ${at}`, { id: `u${at}`, parentId: 's199' }),
      assistant([text(`Tried ${at}.`)], 1, { id: `v${at}`, parentId: `u${at}` }),
    ]);
    const { drafts } = readLines([
      head,
      user('Go', { id: 'a', parentId: null }),
      ...shared,
      ...left.flat(),
    ]);
    expect(drafts).toHaveLength(1000);
    const whole = drafts.filter(({ draft }) => draft.problem.text === 'Go');
    expect(whole.length).toBeGreaterThan(100);
    expect(whole.length).toBeLessThan(300);
  });
});

const trace = { type: 'session', harness: 'my-agent', id: 'h1', cwd: '/w' };

describe('session traces of Hugging Face', () => {
  it('are one trajectory, told from pi by the harness', () => {
    const toolCalls = [{ id: 't', function: { name: 'add', arguments: '{"a":1}' } }];
    const { format, drafts } = readLines([
      trace,
      message({ role: 'system', content: 'Be brief.' }),
      message({ role: 'user', content: '1+1?' }),
      message({ role: 'assistant', content: '', reasoningContent: 'Use the tool.', toolCalls }),
      message({ role: 'tool', content: '2', toolCallId: 't' }),
      message({ role: 'assistant', content: '2.', model: 'm', timestamp: 1_764_660_903_000 }),
    ]);
    expect(format).toBe('hf-session-trace');
    const [only] = drafts;
    expect(only && textsOf(only.draft)).toEqual({
      problem: '1+1?',
      thought: 'Use the tool.\n\n[Tool call: add]\n{"a":1}\n\n[Tool result: add]\n2',
      thoughtState: 'closed',
      response: '2.',
    });
    expect(only?.draft).toMatchObject({ model: 'm', sample: 'h1' });
  });

  it.each<[string, object, string]>([
    ['tags', { content: '<think>hm</think>Two.' }, 'Two.'],
    ['a field of a chat server', { content: 'Two.', reasoning_content: 'hm' }, 'Two.'],
    ['parts', { content: [{ type: 'thinking', thinking: 'hm' }, text('Two.')] }, 'Two.'],
  ])('find a thought in %s', (_, spoken, response) => {
    const draft = readOne([
      trace,
      message({ role: 'user', content: '1+1?' }),
      message({ role: 'assistant', ...spoken }),
    ]);
    expect(textsOf(draft)).toMatchObject({ thought: 'hm', response });
  });
});
