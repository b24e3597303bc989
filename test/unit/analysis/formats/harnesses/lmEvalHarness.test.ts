import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

const row = {
  doc_id: 3,
  doc: { question: 'How many legs?', answer: '12' },
  target: '12',
  arguments: { gen_args_0: { arg_0: 'Q: How many legs?\nA:', arg_1: { until: ['\n'] } } },
  resps: [['3 * 4 = 12']],
  filtered_resps: ['12'],
  filter: 'strict-match',
  metrics: ['exact_match'],
  doc_hash: 'ab12',
  exact_match: 1,
};

describe('lm-evaluation-harness samples', () => {
  it('are read with gold, verdict and the filtered answer', () => {
    expect(trajectoryOf(row)).toMatchObject({
      format: 'lm-eval',
      problem: { text: 'How many legs?' },
      problemKey: 'doc_hash=ab12;filter=strict-match',
      thought: { text: '3 * 4 = 12' },
      gold: '12',
      recordedAnswer: '12',
      correct: true,
      reward: 1,
    });
  });

  it('keep the rows of several filters apart', () => {
    const other = trajectoryOf({ ...row, filter: 'flexible-extract' });
    expect(other.problemKey).not.toBe(trajectoryOf(row).problemKey);
  });

  it('make siblings of the repeats, whose metric is the one of all', () => {
    const read = trajectoriesOf({ ...row, resps: [['a', 'b', 'c']], filtered_resps: ['a'] });
    expect(
      read.map(({ sample, correct, reward, recordedAnswer }) => ({
        sample,
        correct,
        reward,
        recordedAnswer,
      })),
    ).toEqual(['0', '1', '2'].map((sample) => ({ sample })));
    const each = trajectoriesOf({
      ...row,
      resps: [['a', 'b']],
      filtered_resps: [['12', '7']],
      exact_match: [1, 0],
    });
    expect(each).toMatchObject([
      { recordedAnswer: '12', correct: true },
      { recordedAnswer: '7', correct: false },
    ]);
  });

  it('read older arguments, and messages as JSON in a string', () => {
    const old = { ...row, doc: {}, doc_hash: undefined, arguments: [['Legs?', {}]] };
    expect(trajectoryOf(old)).toMatchObject({
      problem: { text: 'Legs?' },
      problemKey: 'doc_id=3;filter=strict-match',
    });
    const messages = JSON.stringify([{ role: 'user', content: 'Legs "of" cats?\nAll.' }]);
    const chat = trajectoryOf({ ...old, arguments: { gen_args_0: { arg_0: messages } } });
    expect(chat.problem.text).toBe('Legs "of" cats?\nAll.');
    expect(chat.problem.pieces.length).toBe(4);
  });

  it('take a graded metric as reward alone', () => {
    const read = trajectoryOf({ ...row, metrics: ['f1'], f1: 0.5, exact_match: undefined });
    expect(read.reward).toBe(0.5);
    expect(read.correct).toBeUndefined();
  });

  it.each([[[[[-1.5, false]]]], [[['-1.5', 'False']]], [[[['-1.5', 'True']]]]])(
    'say that %j are log-likelihoods',
    (resps) => {
      expect(reasonOf({ ...row, resps })).toContain('it holds log-likelihoods');
    },
  );
});
