import { describe, expect, it } from 'vitest';
import { readLines, readOne, textsOf } from './readLines';

const at = (type: string, payload: object): object => ({
  timestamp: '2026-02-02T08:00:00.000Z',
  type,
  payload,
});
const item = (payload: object): object => at('response_item', payload);
const event = (payload: object): object => at('event_msg', payload);

const meta = (id: string): object => at('session_meta', { id, cwd: '/w' });
const context = at('turn_context', { model: 'gpt-5-codex' });

const asked = (text: string): object =>
  item({ type: 'message', role: 'user', content: [{ type: 'input_text', text }] });
const answered = (text: string): object =>
  item({ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] });

function tokens(input_tokens: number, output_tokens: number, reasoning: number): object {
  const total_token_usage = {
    input_tokens,
    cached_input_tokens: 1,
    output_tokens,
    reasoning_output_tokens: reasoning,
    total_tokens: input_tokens + output_tokens,
  };
  return event({ type: 'token_count', info: { total_token_usage }, rate_limits: null });
}

const rollout = [
  meta('c1'),
  asked('<environment_context>\n<cwd>/w</cwd>\n</environment_context>'),
  asked('# House rules for the folder'),
  context,
  event({ type: 'user_message', message: 'List the files' }),
  asked('List the files'),
  event({ type: 'agent_reasoning', text: 'I will list.' }),
  item({
    type: 'reasoning',
    summary: [{ type: 'summary_text', text: 'I will list.' }],
    content: null,
    encrypted_content: 'gAAA',
  }),
  item({ type: 'function_call', name: 'shell', arguments: '{"command":["ls"]}', call_id: 'k1' }),
  tokens(100, 20, 12),
  item({ type: 'function_call_output', call_id: 'k1', output: 'a.md' }),
  event({ type: 'agent_message', message: 'One file: a.md.' }),
  answered('One file: a.md.'),
  tokens(250, 30, 12),
  tokens(250, 30, 12),
  event({ type: 'task_complete' }),
];

describe('Codex rollouts', () => {
  it('take each text once and the last of the running totals', () => {
    const { format, drafts } = readLines(rollout);
    expect(format).toBe('codex-rollout');
    const [only] = drafts;
    expect(only && textsOf(only.draft)).toEqual({
      problem: 'List the files',
      thought: [
        'I will list.',
        '[Tool call: shell]\n{"command":["ls"]}',
        '[Tool result: shell]\na.md',
      ].join('\n\n'),
      thoughtState: 'summary',
      response: 'One file: a.md.',
    });
    expect(only?.draft).toMatchObject({
      sample: 'c1',
      model: 'gpt-5-codex',
      finish: 'task_complete',
      usage: { promptTokens: 250, cachedPromptTokens: 1, outputTokens: 30, thoughtTokens: 12 },
    });
  });

  it('fall back on what was shown where no item of a model stands', () => {
    const shown = rollout.filter((line) => 'type' in line && line.type !== 'response_item');
    expect(textsOf(readOne(shown))).toEqual({
      problem: 'List the files',
      thought: 'I will list.',
      thoughtState: 'summary',
      response: 'One file: a.md.',
    });
  });

  it('count anew where a total falls', () => {
    const draft = readOne([...rollout, tokens(40, 5, 0), tokens(60, 9, 1)]);
    expect(draft.usage).toMatchObject({ promptTokens: 310, outputTokens: 39, thoughtTokens: 13 });
  });

  it('keep sessions apart, but not the two heads of a forked one', () => {
    const forked = [meta('c2'), ...rollout];
    const { drafts } = readLines([...forked, ...rollout]);
    expect(drafts.map(({ anchor, draft }) => [anchor, draft.sample])).toEqual([
      [0, 'c2'],
      [17, 'c1'],
    ]);
  });

  it('show compactions and hidden thoughts', () => {
    const sealed = item({ type: 'reasoning', summary: [], encrypted_content: 'gAAA' });
    const compacted = at('compacted', { message: 'So far: nothing.' });
    const draft = readOne([meta('c'), context, asked('Go'), sealed, compacted, answered('Gone.')]);
    expect(textsOf(draft)).toEqual({
      problem: 'Go',
      thought: '[Summary of what went before]\nSo far: nothing.',
      thoughtState: 'hidden',
      response: 'Gone.',
    });
  });
});

const done = (each: object): object => ({ type: 'item.completed', item: each });
const turn = (input_tokens: number, output_tokens: number): object => ({
  type: 'turn.completed',
  usage: { input_tokens, cached_input_tokens: 0, output_tokens },
});

describe('codex exec --json', () => {
  it('is one trajectory a thread', () => {
    const command = { type: 'command_execution', command: 'ls', aggregated_output: 'a.md' };
    const lines = [
      { type: 'thread.started', thread_id: 'th1' },
      { type: 'turn.started' },
      done({ id: 'i0', type: 'reasoning', text: '**Listing**' }),
      { type: 'item.started', item: { id: 'i1', ...command, aggregated_output: '' } },
      done({ id: 'i1', ...command, exit_code: 1, status: 'failed' }),
      done({ id: 'i2', type: 'file_change', changes: [{ path: 'b' }], status: 'completed' }),
      done({ id: 'i3', type: 'agent_message', text: 'Done.' }),
      turn(10, 5),
      turn(30, 7),
      { type: 'thread.started', thread_id: 'th2' },
      done({ id: 'i0', type: 'agent_message', text: 'Nothing to do.' }),
      { type: 'turn.failed', error: { message: 'x' } },
    ];
    const { format, drafts } = readLines(lines);
    expect(format).toBe('codex-exec');
    expect(drafts.map(({ draft }) => textsOf(draft))).toEqual([
      {
        problem: '',
        thought: [
          '**Listing**',
          '[Tool call: command_execution]\nls',
          '[Tool error: command_execution]\na.md',
          '[Tool call: file_change]\n[{path: "b"}]',
          '[Tool result: file_change]\ncompleted',
        ].join('\n\n'),
        thoughtState: 'closed',
        response: 'Done.',
      },
      { problem: '', thought: '', thoughtState: 'absent', response: 'Nothing to do.' },
    ]);
    expect(drafts[0]?.draft).toMatchObject({
      problemKey: 'session=th1',
      finish: 'turn.completed',
      usage: { promptTokens: 30, outputTokens: 7 },
    });
    expect(drafts[1]?.draft.finish).toBe('turn.failed');
  });
});
