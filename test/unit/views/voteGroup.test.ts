import { describe, expect, it } from 'vitest';
import { defaultProfiles } from '../../../src/analysis/cost/servingProfile';
import type { GroupId } from '../../../src/analysis/segments/factors';
import { voteOf } from '../../../src/analysis/votes/vote';
import { methodResults } from '../../../src/worker/vote/methodResults';
import { stripOf } from '../../../src/analysis/segments/strip';
import { voteGroup } from '../../../src/views/voteGroup';
import type { AnnotatedGroup, AnnotatedSibling } from '../../../src/worker/protocol';

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
    methods: methodResults(vote, ballots),
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
    expect(shown.methods).toEqual([
      { name: 'majority', winner: 0 },
      { name: 'weightedMajority', missing: 'reward' },
      { name: 'bestOfN', missing: 'reward' },
    ]);
    expect(shown.abstentions).toEqual([{ member: 3, reason: 'truncated' }]);
    expect(shown.siblings.map(({ active }) => active)).toEqual([false, false, true, false]);
    expect(shown.totals).toMatchObject({ tokens: 4 * 1050, abandonedTokens: 800 });
    expect(shown.totals.usd).toBeGreaterThan(0);
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
