import { describe, expect, it } from 'vitest';
import { againstBaseline } from '../../../../src/analysis/votes/baseline';
import {
  accuracyByMethod,
  comparisonOf,
  findProblems,
  type ProblemVote,
} from '../../../../src/analysis/votes/fileVotes';
import { headlineOf } from '../../../../src/analysis/votes/headline';
import { voteTable } from '../../../../src/analysis/votes/voteTable';
import { voteOf } from '../../../../src/analysis/votes/vote';
import { votesByCluster } from '../../../../src/analysis/votes/votesByCluster';

/** A group whose answers have rewards 0.1, 0.2, … in order. */
function problem(
  problemKey: string,
  gold: string,
  answers: readonly (string | undefined)[],
): ProblemVote {
  const ballots = answers.map((answer, index) => ({
    answer,
    gold,
    truncated: false,
    reward: (index + 1) / 10,
  }));
  return { problemKey, vote: voteOf(ballots) };
}

const problems: readonly ProblemVote[] = [
  problem('agreed', '4', ['4', '4.0', '4']),
  problem('reward knows better', '7', ['8', '8', '7']),
  problem('all wrong', '1', ['2', '2', '2']),
  problem('tied', '5', ['5', '6']),
  problem('silent', '5', [undefined, undefined]),
];

describe('votes of a file', () => {
  it('say how often each method is right', () => {
    expect(accuracyByMethod(problems)).toMatchObject([
      { method: 'majority', right: 2, judged: 4, accuracy: 0.5 },
      { method: 'weightedMajority', right: 1, judged: 4 },
      { method: 'bestOfN', right: 2, judged: 4 },
    ]);
  });

  it('name the problems that are worth a look', () => {
    const found = findProblems(problems).map(({ problemKey, findings }) => [problemKey, findings]);
    expect(found).toEqual([
      ['reward knows better', ['methods disagree']],
      ['all wrong', ['no method right']],
      ['tied', ['methods disagree', 'tie']],
      ['silent', ['nobody answered']],
    ]);
  });

  it('compare two methods', () => {
    expect(comparisonOf(problems, 'majority', 'bestOfN')).toMatchObject({
      both: 1,
      neither: 1,
      onlyFirst: 1,
      onlySecond: 1,
    });
  });

  it('compare two files', () => {
    const later = [
      problem('agreed', '4', ['5']),
      problem('all wrong', '1', ['1']),
      problem('new', '1', ['1']),
      problem('reward knows better', '7', ['9']),
    ];
    const comparison = againstBaseline(later, problems, 'majority');
    expect(comparison.problems.map(({ problemKey, change }) => [problemKey, change])).toEqual([
      ['agreed', 'lost'],
      ['all wrong', 'gained'],
      ['reward knows better', 'both wrong'],
    ]);
    expect(comparison).toMatchObject({
      onlyHere: 1,
      onlyInBaseline: 2,
      onlyFirst: 1,
      onlySecond: 1,
      neither: 1,
    });
  });
});

describe('headline of a group', () => {
  it('has the figures of the sentence', () => {
    const { vote } = problem('p', '3', ['3', '3', '3', '3', '4', undefined, '3']);
    const headline = headlineOf(vote, [10, 20, 30, 40, 50, 60, 70]);
    expect(headline).toMatchObject({ answer: '3', count: 5, valid: 6, total: 7, tie: false });
    expect(headline.counts).toEqual([5, 1]);
    expect(headline.stability).toBeGreaterThan(0.95);
    expect(headline.adaptiveStop).toMatchObject({ after: 4, savedVotes: 3, savedTokens: 180 });
    expect(headline.earlyStop).toBeUndefined();
    expect(votesByCluster(vote.clusters, vote.n)).toEqual([0, 0, 0, 0, 1, undefined, 0]);
  });

  it('is empty without votes', () => {
    const { vote } = problem('p', '3', [undefined]);
    expect(headlineOf(vote, [5])).toMatchObject({
      answer: undefined,
      count: 0,
      valid: 0,
      stability: undefined,
      adaptiveStop: undefined,
    });
  });
});

describe('table of votes', () => {
  it('has a row per problem and two columns per method', () => {
    const { columns, rows } = voteTable(
      problems.map(({ problemKey, vote }) => ({
        file: 'f.jsonl',
        problemKey,
        problem: 'How many?',
        vote,
        tokens: [100, 200],
      })),
    );
    const names = columns.map(({ name }) => name);
    expect(names.slice(-6)).toEqual([
      'majority.answer',
      'majority.correct',
      'weightedMajority.answer',
      'weightedMajority.correct',
      'bestOfN.answer',
      'bestOfN.correct',
    ]);
    expect(rows).toHaveLength(problems.length);
    const cell = (row: number, name: string): unknown => rows[row]?.[names.indexOf(name)];
    expect(cell(1, 'answer')).toBe('8');
    expect(cell(1, 'bestOfN.answer')).toBe('7');
    expect(cell(1, 'bestOfN.correct')).toBe(true);
    expect(cell(3, 'tie')).toBe(true);
    expect(cell(4, 'answer')).toBeNull();
    expect(cell(0, 'outputTokens')).toBe(300);
  });
});
