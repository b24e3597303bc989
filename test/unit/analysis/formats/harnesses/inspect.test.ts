import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

const answer = {
  role: 'assistant',
  source: 'generate',
  content: [
    { type: 'reasoning', reasoning: 'attachment://t1', signature: 's' },
    { type: 'text', text: 'It is 12.' },
  ],
};
const sample = {
  id: 'legs',
  epoch: 2,
  input: [{ role: 'user', content: 'attachment://q1' }],
  target: '12',
  messages: [
    { role: 'system', content: 'Be short.' },
    { role: 'user', content: 'attachment://q1' },
    answer,
  ],
  output: {
    model: 'm-1',
    choices: [{ message: answer, stop_reason: 'stop' }],
    usage: { input_tokens: 5, output_tokens: 9, total_tokens: 44, input_tokens_cache_read: 30 },
  },
  scores: { match: { value: 'C', answer: '12' } },
  attachments: { q1: 'How many legs have 3 cats?', t1: '3 * 4 = 12' },
};

describe('Inspect samples', () => {
  it('are read with their attachments', () => {
    const read = trajectoryOf(sample);
    expect(read).toMatchObject({
      format: 'inspect-sample',
      problem: { text: 'How many legs have 3 cats?', pieces: [{ path: ['attachments', 'q1'] }] },
      thought: { text: '3 * 4 = 12', pieces: [{ path: ['attachments', 't1'] }] },
      thoughtState: 'closed',
      response: { text: 'It is 12.' },
      problemKey: 'id=legs',
      sample: '2',
      model: 'm-1',
      finish: 'stop',
      gold: '12',
      correct: true,
      reward: 1,
      recordedAnswer: '12',
      usage: { promptTokens: 35, cachedPromptTokens: 30, outputTokens: 9 },
    });
  });

  it.each<[unknown, number | undefined, boolean | undefined]>([
    ['I', 0, false],
    ['P', 0.5, undefined],
    ['N', 0, false],
    [0.7, 0.7, undefined],
    [1, 1, true],
    [false, 0, false],
    [{ a: 1 }, undefined, undefined],
  ])('with value %j have reward %j and verdict %j', (value, reward, correct) => {
    const read = trajectoryOf({ ...sample, scores: { s: { value } } });
    expect([read.reward, read.correct]).toEqual([reward, correct]);
  });

  it('show a summary of redacted reasoning, or nothing', () => {
    const redacted = (summary?: string): object => ({
      ...sample,
      messages: [
        {
          role: 'assistant',
          content: [{ type: 'reasoning', reasoning: 'gAAA', redacted: true, summary }],
        },
      ],
    });
    expect(trajectoryOf(redacted('briefly'))).toMatchObject({
      thought: { text: 'briefly' },
      thoughtState: 'summary',
    });
    expect(trajectoryOf(redacted()).thoughtState).toBe('hidden');
  });

  it('put the turns of an agent together, with the usage of all calls', () => {
    const example = { role: 'assistant', source: 'input', content: 'An example' };
    const turns = [
      example,
      answer,
      { role: 'tool', content: 'ok' },
      { ...answer, content: 'Done' },
    ];
    const model_usage = { 'x/m': { input_tokens: 50, output_tokens: 20, total_tokens: 70 } };
    const read = trajectoryOf({ ...sample, messages: turns, model_usage });
    expect(read).toMatchObject({
      thought: { text: '3 * 4 = 12' },
      response: { text: 'Done' },
      usage: { promptTokens: 50, outputTokens: 20 },
    });
  });

  it('make siblings of several choices, whose score is not their own', () => {
    const choices = [0, 1].map(() => ({ message: answer, stop_reason: 'max_tokens' }));
    const read = trajectoriesOf({ ...sample, output: { ...sample.output, choices } });
    expect(read).toMatchObject([
      { sample: '2.0', truncated: true, usage: { summedOver: 2 } },
      { sample: '2.1', truncated: true },
    ]);
    expect(read[0]?.correct).toBeUndefined();
  });

  it('that failed before an answer have none', () => {
    const failed = { ...sample, messages: [], output: { model: 'm' }, error: { message: 'x' } };
    expect(trajectoryOf(failed)).toMatchObject({ thoughtState: 'absent', finish: 'error' });
  });
});

describe('whole Inspect logs', () => {
  const log = {
    version: 2,
    status: 'success',
    eval: { task: 'legs', model: 'm-2', created: '2025-01-02T03:04:05+00:00' },
    plan: { steps: [] },
    samples: [sample, { ...sample, epoch: 1 }, { ...sample, id: 'wings' }],
  };

  it('group the epochs of a sample', () => {
    const read = trajectoriesOf(log);
    expect(read.map(({ problemKey, sample: epoch }) => [problemKey, epoch])).toEqual([
      ['id=legs', '2'],
      ['id=legs', '1'],
      ['id=wings', '2'],
    ]);
    expect(read[0]).toMatchObject({
      format: 'inspect-log',
      timestamp: '2025-01-02T03:04:05+00:00',
      thought: { pieces: [{ path: ['samples', 0, 'attachments', 't1'] }] },
    });
  });

  it('without samples say so', () => {
    expect(reasonOf({ ...log, status: 'error', samples: null })).toBe(
      'Looks like Inspect log, but it holds no samples (status "error")',
    );
  });
});
