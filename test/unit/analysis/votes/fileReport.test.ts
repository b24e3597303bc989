import { describe, expect, it } from 'vitest';
import {
  type FileProblem,
  type FileVotes,
  fileVoteReport,
} from '../../../../src/analysis/votes/fileReport';
import { voteOf } from '../../../../src/analysis/votes/vote';

/** A problem whose answers have rewards 0.1, 0.2, … in order. */
function problem(
  problemKey: string,
  gold: string | undefined,
  answers: readonly string[],
  rewarded = true,
): FileProblem {
  const ballots = answers.map((answer, index) => ({
    answer,
    truncated: false,
    ...(gold !== undefined && { gold }),
    ...(rewarded && { reward: (index + 1) / 10 }),
  }));
  const id = { record: problemKey.length, index: 0 };
  return { problemKey, problem: `Problem ${problemKey}`, id, vote: voteOf(ballots) };
}

function votes(...problems: readonly FileProblem[]): FileVotes {
  return { problems, unreadable: 0 };
}

const after = votes(
  problem('agreed', '4', ['4', '4']),
  problem('split', '7', ['8', '8', '7']),
  problem('wrong', '1', ['2', '2']),
  problem('new', undefined, ['5'], false),
);
const before = votes(
  problem('wrong', '1', ['3', '2', '3']),
  problem('agreed', '4', ['5', '5']),
  problem('gone', '9', ['9']),
  problem('split', '7', ['7']),
);

describe('the report of a file', () => {
  const report = fileVoteReport(after);

  it('sets every method against the majority on the problems that both decide', () => {
    expect(report.methods.map(({ method }) => method)).toEqual([
      'majority',
      'weightedMajority',
      'bestOfN',
    ]);
    const [majority, , best] = report.methods;
    expect(majority).toMatchObject({ right: 1, judged: 3 });
    expect(majority?.againstMajority).toBeUndefined();
    expect(best).toMatchObject({
      right: 2,
      judged: 3,
      againstMajority: { both: 1, neither: 1, onlyFirst: 1, onlySecond: 0, p: 1 },
    });
  });

  it('has a row for every problem, with what each method elects', () => {
    expect(report.rows.map(({ problemKey, presence }) => [problemKey, presence])).toEqual([
      ['agreed', 'here'],
      ['split', 'here'],
      ['wrong', 'here'],
      ['new', 'here'],
    ]);
    expect(report.rows[1]).toEqual({
      problemKey: 'split',
      problem: 'Problem split',
      presence: 'here',
      id: { record: 5, index: 0 },
      n: 3,
      gold: '7',
      passAt1: expect.closeTo(1 / 3) as unknown,
      findings: ['methods disagree'],
      decisions: [
        { answer: '8', correct: false },
        { answer: '8', correct: false },
        { answer: '7', correct: true },
      ],
    });
    expect(report.rows[3]?.decisions).toEqual([{ answer: '5' }, null, null]);
  });

  it('says what is missing, and for how many problems', () => {
    expect(report).toMatchObject({ problems: 4, siblings: 8, unjudged: 1, unreadable: 0 });
    const bestOfN = { method: 'bestOfN', title: 'Best of N', need: 'reward', problems: 1 };
    const cisc = { method: 'cisc', title: 'CISC', need: 'meanLogprob', problems: 4 };
    expect(report.missing).toEqual(expect.arrayContaining([bestOfN, cisc]));
  });

  it('leaves out rows without a finding where there are too many, and says how many', () => {
    const bounded = fileVoteReport(after, undefined, 3);
    expect(bounded.rows.map(({ problemKey }) => problemKey)).toEqual(['agreed', 'split', 'wrong']);
    expect(bounded.leftOut).toBe(1);
    expect(fileVoteReport(after, undefined, 2).rows.map(({ problemKey }) => problemKey)).toEqual([
      'split',
      'wrong',
    ]);
  });

  it('cuts long texts', () => {
    const long = problem('long', '1', ['x'.repeat(5000)]);
    const { rows } = fileVoteReport(votes({ ...long, problem: 'p'.repeat(5000) }));
    expect(rows[0]?.problem).toHaveLength(300);
    expect(rows[0]?.decisions[0]?.answer).toHaveLength(300);
  });
});

describe('the report of a file against a baseline', () => {
  const report = fileVoteReport(after, before);
  const changes = Object.fromEntries(
    report.rows.map(({ problemKey, presence, before: old }) => [
      problemKey,
      old?.changes[0] ?? presence,
    ]),
  );

  it('says of each problem what became of it, and where it is only in one of the two', () => {
    expect(changes).toEqual({
      agreed: 'gained',
      split: 'lost',
      wrong: 'both wrong',
      new: 'here',
      gone: 'baseline',
    });
    expect(report.baseline).toEqual({
      problems: 4,
      unreadable: 0,
      shared: 3,
      onlyHere: 1,
      onlyInBaseline: 1,
    });
  });

  it('compares each method on the problems that both have', () => {
    const [majority] = report.methods;
    expect(majority?.againstBaseline).toEqual({
      both: 0,
      neither: 1,
      onlyFirst: 1,
      onlySecond: 1,
      p: 1,
    });
  });

  it('shows what the baseline elected', () => {
    const wrong = report.rows.find(({ problemKey }) => problemKey === 'wrong');
    expect(wrong?.before?.decisions[0]).toEqual({ answer: '3', correct: false });
    expect(wrong?.before?.id).toEqual({ record: 5, index: 0 });
    expect(report.rows.find(({ problemKey }) => problemKey === 'gone')?.before).toBeUndefined();
  });
});
