import { describe, expect, it } from 'vitest';
import { defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { costOfVotes } from '../../../../src/analysis/cost/voteCost';
import type { GroupId } from '../../../../src/analysis/segments/factors';
import { wordsOf } from '../../../../src/analysis/votes/methods';
import { voteOf } from '../../../../src/analysis/votes/vote';
import { firmnessOf } from '../../../../src/worker/vote/firmness';
import { stripOf } from '../../../../src/analysis/segments/strip';
import { voteGroup } from '../../../../src/views/vote/voteGroup';
import type { AnnotatedGroup, AnnotatedSibling } from '../../../../src/worker/vote/protocol';

function sibling(record: number, answer?: string): AnnotatedSibling {
  return {
    id: { record, index: 0 },
    truncated: answer === undefined,
    promptTokens: 50,
    thoughtTokens: 900,
    outputTokens: 1000,
    exactTokens: false,
    segmentEnds: Uint32Array.of(100, 300, 900),
    segmentGroups: ['restate', 'compute', 'compute'],
    backtracks: [2],
    abandonedTokens: 200,
    ...(answer !== undefined && { answer }),
  };
}

function group(answers: readonly (string | undefined)[]): AnnotatedGroup {
  const ballots = answers.map((answer) => ({
    truncated: answer === undefined,
    gold: '29',
    ...(answer !== undefined && { answer }),
  }));
  const vote = voteOf(ballots);
  return {
    problem: 'p',
    problemKey: 'k',
    gold: '29',
    siblings: answers.map((answer, record) => sibling(record, answer)),
    vote,
    firmness: firmnessOf(vote, ballots),
    judgements: [],
    judgementProblems: [],
  };
}

const profile = defaultProfiles[0];

describe('voteGroup', () => {
  it('draws winner, abstentions and the active sibling', () => {
    if (profile === undefined) {
      throw new Error('no profile');
    }
    const votes = group(['29', '50', '29', undefined]);
    const shown = voteGroup(votes, 'a.jsonl', profile, { record: 2, index: 0 });
    expect(shown.majority).toMatchObject({
      answer: '29',
      count: 2,
      valid: 3,
      total: 4,
      tie: false,
    });
    expect(shown.majority.correct).toBe(true);
    expect(shown.clusters.map(({ answer }) => answer)).toEqual(['29', '50']);
    expect(shown.methods.slice(0, 2)).toMatchObject([
      { name: 'majority', winner: 0 },
      { name: 'weightedMajority', missing: 'reward' },
    ]);
    expect(shown.methods.find(({ name }) => name === 'cisc')).toMatchObject({
      words: { title: 'CISC' },
      missing: 'meanLogprob',
    });
    expect(shown.majority.stability).toBeGreaterThan(0.5);
    expect(shown.abstentions).toEqual([{ member: 3, reason: 'truncated' }]);
    expect(shown.contradictory).toEqual([]);
    const vote = { ...votes.vote, contradictory: [1] };
    const { contradictory } = voteGroup({ ...votes, vote }, 'a', profile, { record: 0, index: 0 });
    expect(contradictory).toEqual([1]);
    expect(shown.siblings.map(({ active }) => active)).toEqual([false, false, true, false]);
    expect(shown.totals).toMatchObject({ tokens: 4 * 1050, abandonedTokens: 800 });
    expect(shown.totals.usd).toBeGreaterThan(0);
  });
});

describe('the methods of a vote', () => {
  const rewarded = (rewards: readonly number[]): AnnotatedGroup => {
    const ballots = rewards.map((reward, index) => ({
      answer: index < 2 ? '29' : '50',
      truncated: false,
      reward,
    }));
    return { ...group(['29', '29', '50']), vote: voteOf(ballots) };
  };
  const shares = (rewards: readonly number[]): unknown =>
    profile &&
    voteGroup(rewarded(rewards), 'a', profile, { record: 0, index: 0 }).methods.find(
      ({ name }) => name === 'weightedMajority',
    );

  it('give each answer its part of the weight', () => {
    expect(shares([0.1, 0.2, 0.9])).toEqual({
      name: 'weightedMajority',
      words: wordsOf('weightedMajority'),
      winner: 1,
      shares: [expect.closeTo(0.25), expect.closeTo(0.75)],
    });
  });

  it('give none where a weight is below 0', () => {
    const words = wordsOf('weightedMajority');
    expect(shares([-1, 0, 3])).toEqual({ name: 'weightedMajority', words, winner: 1 });
  });
});

describe('the curves of a vote', () => {
  it('price k votes, alone and with the prompt shared', () => {
    if (profile === undefined) {
      throw new Error('no profile');
    }
    const votes = group(['29', '50', '29', '29']);
    const siblings = votes.siblings.map((each) => ({ ...each, promptTokens: 20_000 }));
    const first = { record: 0, index: 0 };
    const { curves } = voteGroup({ ...votes, siblings }, 'a', profile, first);
    expect(curves?.ks).toEqual([1, 2, 3, 4]);
    expect(curves?.tokens).toEqual([1000, 2000, 3000, 4000]);
    expect(curves?.lines.map(({ name }) => name)).toEqual(['pass@k', 'maj@k', 'pass^k']);
    expect(curves?.lines[0]?.points[0]).toEqual({ x: 1, y: 0.75 });
    const { naive = [], shared = [] } = curves?.usd ?? {};
    expect(shared[0]).toBe(naive[0]);
    expect(shared[3]).toBeLessThan(naive[3] ?? 0);
    const costs = [1, 2, 3, 4].map((k) => costOfVotes(profile, siblings, k));
    expect(naive).toEqual(costs.map((cost) => cost.naive.usd));
    expect(shared).toEqual(costs.map((cost) => cost.shared.usd));
  });

  it('are absent where nobody says what is right', () => {
    if (profile === undefined) {
      throw new Error('no profile');
    }
    const ballots = [
      { answer: '1', truncated: false },
      { answer: '2', truncated: false },
    ];
    const vote = voteOf(ballots);
    const unknown = { ...group(['1', '2']), vote };
    expect(voteGroup(unknown, 'a', profile, { record: 0, index: 0 }).curves).toBeUndefined();
  });
});

describe('stripOf', () => {
  it('merges neighbours of one group and keeps the length', () => {
    const { blocks, backtracks } = stripOf(sibling(0, '29'));
    const expected: [number, number, GroupId][] = [
      [0, 100, 'restate'],
      [100, 900, 'compute'],
    ];
    expect(blocks.map(({ from, to, group: id }) => [from, to, id])).toEqual(expected);
    expect(backtracks).toEqual([300]);
  });
});
