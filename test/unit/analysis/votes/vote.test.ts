import { describe, expect, it } from 'vitest';
import { type Ballot, voteOf } from '../../../../src/analysis/votes/vote';
import { seededRandom } from '../../../support/seededRandom';

function ballot(answer: string | undefined, more: Partial<Ballot> = {}): Ballot {
  return { answer, truncated: false, ...more };
}

describe('voteOf', () => {
  it('clusters, elects and judges a group', () => {
    const group = [
      ballot('0.5', { gold: '\\frac12', reward: 0.2 }),
      ballot('3', { reward: 0.9 }),
      ballot('1/2', { reward: 0.3 }),
      ballot(undefined),
      ballot('3', { truncated: true, reward: 5 }),
    ];
    const vote = voteOf(group);
    expect(vote.clusters).toMatchObject([
      { answer: '0.5', count: 2, members: [0, 2], correct: true, rules: ['exact value'] },
      { answer: '3', count: 1, members: [1], correct: false },
    ]);
    expect(vote.abstentions).toEqual([
      { index: 3, reason: 'no answer' },
      { index: 4, reason: 'truncated' },
    ]);
    expect(vote.majority).toEqual({
      cluster: 0,
      answer: '0.5',
      count: 2,
      tie: false,
      correct: true,
    });
    expect(vote.methods).toEqual({
      majority: { cluster: 0, answer: '0.5', correct: true },
      weightedMajority: { cluster: 1, answer: '3', correct: false, weights: [0.5, 0.9] },
      bestOfN: { cluster: 1, answer: '3', correct: false },
    });
    expect(vote.passAtK).toMatchObject({ 1: 0.4, 5: 1 });
    expect(vote.majAtK['5']).toBe(1);
    expect(vote.shareOfAll).toBeCloseTo(0.4, 12);
    expect(vote.shareInterval.low).toBeLessThan(2 / 3);
  });

  it('leaves out methods without data, and curves without a verdict', () => {
    const vote = voteOf([ballot('a'), ballot('b')]);
    expect(Object.keys(vote.methods)).toEqual(['majority']);
    expect(vote).toMatchObject({ gold: undefined, passAtK: {}, majAtK: {} });
    expect(vote.majority).toMatchObject({ answer: 'a', count: 1, tie: true, correct: undefined });
  });

  it('falls back to recorded verdicts where they agree', () => {
    const group = [
      ballot('7', { correct: true }),
      ballot('7', { correct: true }),
      ballot('9', { correct: true }),
      ballot('9', { correct: false }),
    ];
    expect(voteOf(group).clusters.map((cluster) => cluster.correct)).toEqual([true, undefined]);
    expect(voteOf(group.slice(0, 2)).passAtK).toEqual({ 1: 1, 2: 1 });
  });

  it('trusts the gold answer more than a recorded verdict', () => {
    expect(voteOf([ballot('7', { gold: '8', correct: true })]).majority.correct).toBe(false);
  });

  it('has no winner when all abstain, and counts them as wrong', () => {
    const vote = voteOf([ballot(undefined, { gold: '4' }), ballot('4', { truncated: true })]);
    expect(vote.majority).toEqual({ answer: undefined, count: 0, tie: false, correct: undefined });
    expect(vote.passAtK).toEqual({ 1: 0, 2: 0 });
    expect(vote.majAtK).toEqual({ 1: 0, 2: 0 });
  });

  it('takes an empty group', () => {
    expect(voteOf([])).toMatchObject({ n: 0, clusters: [], abstentions: [], passAtK: {} });
  });

  it('uses powers of two for more than 16 siblings', () => {
    const group = Array.from({ length: 20 }, (_unused, index) =>
      ballot(String(index % 3), { gold: '0' }),
    );
    expect(Object.keys(voteOf(group).majAtK)).toEqual(['1', '2', '4', '8', '16']);
    expect(Object.keys(voteOf(group.slice(0, 16)).passAtK)).toHaveLength(16);
  });

  it('does not depend on the order of siblings, ties aside', () => {
    const random = seededRandom(17);
    const answers = [
      '12',
      '12.0',
      '\\boxed{12}',
      '5',
      'x+y',
      'y+x',
      undefined,
      '3/4',
      '0.75',
      '75%',
    ];
    for (let round = 0; round < 60; round++) {
      const group = Array.from({ length: 9 }, () =>
        ballot(answers[Math.floor(random() * answers.length)], {
          gold: '0.75',
          truncated: random() < 0.1,
        }),
      );
      const mixed = [...group].sort(() => random() - 0.5);
      const [a, b] = [voteOf(group), voteOf(mixed)];
      const counts = (vote: typeof a): string[] =>
        vote.clusters.map(({ answer, count, correct }) => `${answer} ${count} ${correct}`).sort();
      expect(counts(a)).toEqual(counts(b));
      expect(a.passAtK).toEqual(b.passAtK);
      for (const [k, chance] of Object.entries(a.majAtK)) {
        expect(b.majAtK[k]).toBeCloseTo(chance, 12);
      }
      expect(a.majority.tie).toBe(b.majority.tie);
      if (!a.majority.tie) {
        expect(a.majority).toEqual(b.majority);
      }
    }
  });
});
