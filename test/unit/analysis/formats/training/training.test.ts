import { describe, expect, it } from 'vitest';
import { trajectoryOf } from '../../../../support/formats';

const templated = 'system\nYou help.\nuser\nHow many legs?\nassistant\n<think>\n';

describe('verl dumps', () => {
  const row = { input: templated, output: 'a</think>12', gts: '12', score: 1, step: 40, acc: true };

  it('show the question of the templated prompt', () => {
    expect(trajectoryOf({ ...row, pred: '12' })).toMatchObject({
      format: 'verl',
      problem: { text: 'How many legs?' },
      thought: { text: 'a' },
      response: { text: '12' },
      gold: '12',
      correct: true,
      recordedAnswer: '12',
      reward: 1,
    });
  });

  it('make siblings of equal inputs only', () => {
    const key = (input: string): string => trajectoryOf({ ...row, input }).problemKey;
    expect(key(templated)).toBe(trajectoryOf({ ...row, output: 'c' }).problemKey);
    expect(key('system\nBe brief.\nuser\nHow many legs?\nassistant\n')).not.toBe(key(templated));
  });
});

describe('OpenRLHF rows', () => {
  it.each([0.25, [0.25]])('are read with reward %j', (reward) => {
    expect(trajectoryOf({ input: 'Legs?', output: '<think>a</think>12', reward })).toMatchObject({
      format: 'openrlhf',
      problem: { text: 'Legs?' },
      thought: { text: 'a' },
      reward: 0.25,
    });
  });
});

describe('TRL and verifiers rows', () => {
  const messages = {
    prompt: [
      { role: 'system', content: 'You help.' },
      { role: 'user', content: 'Legs?' },
    ],
    completion: [{ role: 'assistant', content: '<think>a</think>12' }],
  };

  it('are read from lists of messages', () => {
    const row = { example_id: 7, ...messages, answer: '12', reward: 1.5, format_reward: 0.5 };
    expect(trajectoryOf(row)).toMatchObject({
      format: 'trl',
      problem: { text: 'Legs?' },
      problemKey: 'example_id=7',
      thought: { text: 'a' },
      gold: '12',
      reward: 1.5,
    });
  });

  it('add up the reward functions where there is no total', () => {
    const row = { prompt: 'Legs?', completion: 'a', accuracy_reward: 1, format_reward: 0.5 };
    expect(trajectoryOf(row)).toMatchObject({ format: 'trl', reward: 1.5, correct: true });
  });

  it('need no reward beside an advantage, and no advantage beside a reward', () => {
    expect(trajectoryOf({ prompt: 'q', completion: 'a', advantage: -0.3 }).format).toBe('trl');
    expect(trajectoryOf({ prompt: 'q', completion: 'a' }).format).toBe('generic-row');
  });
});

describe('NeMo-RL step data', () => {
  const rest = { rewards: [1], generation_logprobs: [0, -0.2], input_lengths: [5] };

  it('tell the messages apart by their order', () => {
    const read = trajectoryOf({
      content: ['Legs?', '<think>a</think>12', 'Environment: correct'],
      ...rest,
      token_loss_mask: [0, 0, 1, 1, 1],
    });
    expect(read).toMatchObject({
      format: 'nemo-rl',
      problem: { text: 'Legs?' },
      thought: { text: 'a' },
      response: { text: '12' },
      correct: true,
      reward: 1,
      usage: { promptTokens: 2, outputTokens: 3 },
    });
  });

  it('let a system message pass', () => {
    const read = trajectoryOf({ content: ['You help.', 'Legs?', 'a, so 12'], ...rest });
    expect(read).toMatchObject({ problem: { text: 'Legs?' }, thought: { text: 'a, so 12' } });
  });

  it('divide a sequence that is one text', () => {
    const content =
      '<|im_start|>user\nLegs?<|im_end|>\n<|im_start|>assistant\n<think>\na</think>12';
    expect(trajectoryOf({ content, ...rest })).toMatchObject({
      problem: { text: 'Legs?' },
      thought: { text: 'a' },
      response: { text: '12' },
    });
  });
});

describe('cot-loop rows', () => {
  it('are read with their verdict and count', () => {
    const read = trajectoryOf({
      dataset_name: 'quiz',
      sample_id: 4,
      generation_index: 2,
      gold_candidates: ['B'],
      prompt_preview: 'Which?',
      response_text: '<think>a\u2028b',
      token_count: 4096,
      finish_reason: 'length',
      strict_prediction: null,
      strict_correct: false,
      relaxed_prediction: 'C',
      relaxed_correct: true,
    });
    expect(read).toMatchObject({
      format: 'cot-loop',
      problemKey: 'sample_id=quiz/4',
      sample: '2',
      thought: { text: 'a\u2028b' },
      thoughtState: 'open',
      truncated: true,
      gold: 'B',
      correct: false,
      recordedAnswer: 'C',
      usage: { outputTokens: 4096 },
    });
  });
});
