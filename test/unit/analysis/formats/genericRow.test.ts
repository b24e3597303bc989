import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoriesOf, trajectoryOf } from '../../../support/formats';

const question = 'How many legs have 3 cats?';

describe('question and answer rows', () => {
  it.each<[string, object, string, string, string]>([
    ['a response with tags', { question, response: '<think>a</think>b' }, 'closed', 'a', 'b'],
    ['a plain completion', { prompt: question, completion: 'a, so 12' }, 'whole', 'a, so 12', ''],
    ['an output for an input', { input: question, output: 'a</think>b' }, 'closed', 'a', 'b'],
    ['a thought of its own', { question, reasoning: 'a', response: 'b' }, 'closed', 'a', 'b'],
    [
      'a thought that the tags repeat',
      { question, reasoning: 'a', response: '<think>a</think>b' },
      'closed',
      'a',
      'b',
    ],
    [
      'a rationale before the answer',
      { question, rationale: 'a', answer: 'b' },
      'closed',
      'a',
      'b',
    ],
    ['a thought without an answer', { question, thinking: 'a' }, 'closed', 'a', ''],
    ['an empty thought field', { question, cot: '', solution: 'a' }, 'whole', 'a', ''],
    [
      'the opening tag in the prompt',
      { problem: question, prompt: `${question}\n<think>\n`, response: 'a</think>b' },
      'closed',
      'a',
      'b',
    ],
    [
      'the same, cut off',
      { problem: question, prompt: `${question}<think>`, response: 'a' },
      'open',
      'a',
      '',
    ],
    [
      'message lists',
      {
        prompt: [{ role: 'user', content: question }],
        completion: [{ role: 'assistant', content: '<think>a</think>b' }],
      },
      'closed',
      'a',
      'b',
    ],
    [
      'a response object',
      { question, response: { content: 'b', reasoning_content: 'a' } },
      'closed',
      'a',
      'b',
    ],
    [
      'the raw text of gpt-oss',
      {
        prompt: question,
        text: '<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>',
      },
      'closed',
      'a',
      'b',
    ],
    ['a blank response', { question, response: '' }, 'absent', '', ''],
  ])('read %s', (_, row, thoughtState, thought, response) => {
    const trajectory = trajectoryOf(row);
    expect(trajectory.format).toBe('generic-row');
    expect(textsOf(trajectory)).toEqual({ problem: question, thoughtState, thought, response });
  });

  it('need no question where a text bears marks of a thought', () => {
    const raw = { text: '<think>a</think>b' };
    expect(textsOf(trajectoryOf(raw))).toMatchObject({ problem: '', thought: 'a' });
    expect(trajectoryOf(raw).problemKey).toMatch(/^record:/);
    expect(trajectoryOf(raw).problemKey).not.toBe(trajectoryOf({ ...raw, x: 1 }).problemKey);
    expect(reasonOf({ text: 'no marks' })).toMatch(/No known format has these keys: text\./);
  });

  it('know the raw text of gpt-oss without a question', () => {
    const completion =
      '<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b';
    expect(textsOf(trajectoryOf({ completion }))).toMatchObject({ thought: 'a', response: 'b' });
    const cut = trajectoryOf({ output: '<|channel|>analysis<|message|>a' });
    expect(cut).toMatchObject({ thoughtState: 'open', truncated: true });
  });

  it('make siblings of lists, with what stands parallel to them', () => {
    const trajectories = trajectoriesOf({
      problem: question,
      solution: 'Four each.',
      answer: '12',
      generations: ['<think>a</think>12', '<think>b</think>7'],
      correctness_math_verify: [true, false],
      finish_reasons: ['stop', 'length'],
      rewards: [1, 0],
      usage: { completion_tokens: 70 },
      messages: [
        { role: 'user', content: question },
        { role: 'assistant', content: '<think>a</think>12' },
      ],
    });
    expect(trajectories).toMatchObject([
      {
        sample: '0',
        gold: '12',
        correct: true,
        finish: 'stop',
        truncated: false,
        reward: 1,
        thought: { text: 'a' },
      },
      {
        sample: '1',
        gold: '12',
        correct: false,
        finish: 'length',
        truncated: true,
        reward: 0,
        thought: { text: 'b' },
      },
    ]);
    expect(trajectories[0]?.usage).toEqual({
      outputTokens: 70,
      summedOver: 2,
      raw: { completion_tokens: 70 },
    });
  });

  it('read siblings that are objects', () => {
    const outputs = [
      { index: 0, text: 'a', finish_reason: 'stop', reward: 0.5 },
      { index: 1, text: 'b', finish_reason: 'length' },
    ];
    expect(trajectoriesOf({ prompt: question, outputs })).toMatchObject([
      { thought: { text: 'a' }, reward: 0.5, truncated: false },
      { thought: { text: 'b' }, truncated: true },
    ]);
  });

  it.each<[string, object, object]>([
    [
      'gold beside the own answer',
      { gt_answer: '12', answer: '7' },
      { gold: '12', recordedAnswer: '7' },
    ],
    ['a bare answer', { answer: '12' }, { gold: '12' }],
    ['a worked gold answer', { answer: 'Four each\n#### 12' }, { gold: '12' }],
    ['a number as gold', { target: 12 }, { gold: '12' }],
    [
      'an extracted answer',
      { answer: '12', extracted_answer: '7' },
      { gold: '12', recordedAnswer: '7' },
    ],
    ['a verdict', { is_correct: false }, { correct: false }],
    ['a verdict in numbers', { correct: 1 }, { correct: true }],
    ['a score that is a verdict', { score: true }, { correct: true }],
    ['a score that is a reward', { score: 0.25 }, { reward: 0.25 }],
    ['the model', { model: 'm' }, { model: 'm' }],
    ['an identifier', { problem_id: 17 }, { problemKey: 'problem_id=17' }],
    [
      'the sample',
      { sample_id: 's', generation_index: 3 },
      { problemKey: 'sample_id=s', sample: '3' },
    ],
    ['a limit', { finish_reason: { type: 'length' } }, { finish: 'length', truncated: true }],
    [
      'counts',
      { prompt_tokens: 5, token_count: 9 },
      { usage: { promptTokens: 5, outputTokens: 9, raw: { prompt_tokens: 5, token_count: 9 } } },
    ],
    ['a time', { timestamp: '2025-01-02T03:04:05Z' }, { timestamp: '2025-01-02T03:04:05Z' }],
  ])('take %s', (_, columns, expected) => {
    expect(trajectoryOf({ question, response: 'a', ...columns })).toMatchObject(expected);
  });

  it('have no gold answer where its field is empty', () => {
    const trajectory = trajectoryOf({ question, response: 'a', gt_answer: null, answer: '7' });
    expect(trajectory).not.toHaveProperty('gold');
    expect(trajectory.recordedAnswer).toBe('7');
  });

  it('are siblings when they ask the same', () => {
    const key = trajectoryOf({ question, response: 'a' }).problemKey;
    expect(trajectoryOf({ question: ` ${question}\n`, response: 'b' }).problemKey).toBe(key);
    expect(trajectoryOf({ question: 'Else?', response: 'a' }).problemKey).not.toBe(key);
  });

  it('name the field that is wrong', () => {
    expect(reasonOf({ question, responses: ['a', 7] })).toBe(
      'Looks like Question and answer row, but responses[1]: expected a string, found a number',
    );
  });
});
