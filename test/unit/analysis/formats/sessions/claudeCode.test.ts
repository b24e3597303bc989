import { describe, expect, it } from 'vitest';
import { claudeCodeExport } from '../../../../../src/analysis/formats/sessions/claudeCodeExport';
import type { JsonObject } from '../../../../../src/analysis/model';
import { readLines, readOne, textsOf } from './readLines';

let made = 0;

/** A line that follows the one before it unless told otherwise. */
function line(type: string, message: object, rest: object = {}): object {
  made++;
  return {
    type,
    uuid: `u${made}`,
    parentUuid: `u${made - 1}`,
    isSidechain: false,
    sessionId: 's1',
    timestamp: '2026-03-01T10:00:00.000Z',
    message: { role: type, ...message },
    ...rest,
  };
}

const asks = (content: unknown, rest: object = {}): object => line('user', { content }, rest);

function says(id: string, content: object, output_tokens: number, rest: object = {}): object {
  const usage = { input_tokens: 10, cache_read_input_tokens: 5, output_tokens };
  const message = { id, model: 'claude-3-7-sonnet', content: [content], stop_reason: null, usage };
  return line('assistant', message, { requestId: `req_${id}`, ...rest });
}

const thinking = { type: 'thinking', thinking: 'a file, then', signature: 's' };
const call = { type: 'tool_use', id: 't1', name: 'Read', input: { path: 'a.md', limit: 3 } };
const result = [{ type: 'tool_result', tool_use_id: 't1', content: 'x'.repeat(600) }];
const text = (words: string): object => ({ type: 'text', text: words });

describe('Claude Code sessions', () => {
  it('are one trajectory, with each call counted once', () => {
    const { format, drafts } = readLines([
      { type: 'summary', summary: 'Reading', leafUuid: 'x' },
      asks('Read a.md'),
      says('m1', thinking, 1),
      says('m1', text('I read it.'), 8),
      says('m1', call, 30),
      asks(result),
      says('m2', text('It says x.'), 6),
    ]);
    expect(format).toBe('claude-code-session');
    const [only] = drafts;
    expect(only).toMatchObject({ anchor: 1, last: 6 });
    expect(only && textsOf(only.draft)).toEqual({
      problem: 'Read a.md',
      thought: [
        'a file, then\n\n[Assistant]\nI read it.',
        '[Tool call: Read]\npath: a.md\nlimit: 3',
        `[Tool result: Read]\n${'x'.repeat(500)}\n[100 more characters]`,
      ].join('\n\n'),
      thoughtState: 'closed',
      response: 'It says x.',
    });
    expect(only?.draft).toMatchObject({
      sample: 's1',
      model: 'claude-3-7-sonnet',
      timestamp: '2026-03-01T10:00:00.000Z',
      usage: { promptTokens: 30, cachedPromptTokens: 10, outputTokens: 36 },
    });
  });

  it('give each sidechain a trajectory of its own', () => {
    const side = { isSidechain: true };
    const { drafts } = readLines([
      asks('Explore'),
      asks('Look around', { ...side, parentUuid: null, uuid: 'side' }),
      says('m1', text('Three folders.'), 2, { ...side, parentUuid: 'side' }),
      asks('Count', { ...side, parentUuid: null, agentId: 'a7' }),
      says('m2', text('Three.'), 2, { ...side, agentId: 'a7' }),
      says('m3', text('Done.'), 4),
    ]);
    const told = drafts.map(({ anchor, draft }) => [
      anchor,
      draft.problem.text,
      draft.response.text,
      draft.usage?.outputTokens,
    ]);
    expect(told).toEqual([
      [0, 'Explore', 'Done.', 4],
      [1, 'Look around', 'Three folders.', 2],
      [3, 'Count', 'Three.', 2],
    ]);
    expect(drafts[2]?.draft.sample).toBe('s1 sidechain a7');
  });

  it('begin anew where the context was cleared', () => {
    const { drafts } = readLines([
      asks('One'),
      says('m1', text('1'), 1),
      asks('<command-name>/clear</command-name>'),
      asks('Two'),
      says('m2', text('2'), 1),
    ]);
    expect(drafts.map(({ anchor, draft }) => [anchor, draft.problem.text, draft.sample])).toEqual([
      [0, 'One', 's1'],
      [3, 'Two', 's1 cleared 1'],
    ]);
  });

  it('set a request apart that was taken back', () => {
    const answered = says('m1', text('Hello.'), 1, { uuid: 'hello' });
    const { drafts } = readLines([
      asks('Hi'),
      answered,
      asks('Wrong', { parentUuid: 'hello' }),
      says('m2', text('Wrong indeed.'), 2),
      asks('Right', { parentUuid: 'hello' }),
      says('m3', text('Right.'), 4),
    ]);
    const told = drafts.map(({ draft }) => [
      draft.problem.text,
      draft.thought.text,
      draft.response.text,
      draft.usage?.outputTokens,
    ]);
    expect(told).toEqual([
      ['Hi', '[Assistant]\nHello.\n\n[User]\nRight', 'Right.', 5],
      ['Hi', '[Assistant]\nHello.\n\n[User]\nWrong', 'Wrong indeed.', 2],
    ]);
  });

  it('keep results of calls made side by side', () => {
    const other = { ...call, id: 't2', name: 'Find' };
    const draft = readOne([
      asks('Do both'),
      says('m1', call, 1, { uuid: 'call1' }),
      says('m1', other, 2, { uuid: 'call2', parentUuid: 'call1' }),
      asks([{ type: 'tool_result', tool_use_id: 't1', content: 'one' }], { parentUuid: 'call1' }),
      asks([{ type: 'tool_result', tool_use_id: 't2', content: 'two', is_error: true }], {
        parentUuid: 'call2',
        uuid: 'two',
      }),
      says('m2', text('Both.'), 3, { parentUuid: 'two' }),
    ]);
    expect(draft.thought.text).toContain('[Tool result: Read]\none\n\n[Tool error: Find]\ntwo');
  });

  it.each<[string, object[], string]>([
    ['thought in full', [says('m', thinking, 1), says('m', text('x'), 1)], 'closed'],
    [
      'kept the thought back',
      [says('m', { ...thinking, thinking: '' }, 1), says('m', text('x'), 1)],
      'hidden',
    ],
    ['stopped while thinking', [says('m', text('x'), 1), says('n', thinking, 1)], 'open'],
    ['used tools without a thought', [says('m', call, 1), says('m', text('x'), 1)], 'whole'],
    ['only answered', [says('m', text('x'), 1)], 'absent'],
  ])('say what is seen of a model that %s', (_, lines, state) => {
    expect(readOne([asks('Go'), ...lines]).thoughtState).toBe(state);
  });

  it('pass over lines that are broken or no part of the conversation', () => {
    const { drafts } = readLines([
      { type: 'file-history-snapshot', messageId: 'x' },
      asks('Go', { isMeta: true }),
      asks('Go on'),
      line('user', {}, { message: 'error' }),
      { silly: true },
      line('assistant', { content: 'Fine.', model: '<synthetic>' }),
      line('user', { content: [null, 3, { type: 7 }] }),
    ]);
    expect(drafts.map(({ draft }) => [draft.problem.text, draft.response.text])).toEqual([
      ['Go on', 'Fine.'],
    ]);
    expect(drafts[0]?.draft.model).toBeUndefined();
  });

  it('are read out of one document', () => {
    const loglines = [asks('Read a.md'), says('m1', thinking, 1), says('m1', text('Done.'), 2)];
    const record = JSON.parse(JSON.stringify({ loglines })) as JsonObject;
    expect(claudeCodeExport.recognise(record)).toBe(true);
    const [draft] = claudeCodeExport.read(record, {});
    expect(draft?.response.pieces).toEqual([
      { start: 0, end: 5, from: 0, path: ['loglines', 2, 'message', 'content', 0, 'text'] },
    ]);
    expect(() => claudeCodeExport.read({ loglines: [] }, {})).toThrow(/loglines/);
  });
});
