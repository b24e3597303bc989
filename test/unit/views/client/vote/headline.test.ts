import { describe, expect, it } from 'vitest';
import type { Majority, VoteGroup } from '../../../../../src/views/protocol/vote';
import { headline } from '../../../../../src/views/client/vote/headline';
import { voteGroup } from '../../../../support/voteGroups';

function sentence(group: VoteGroup): string {
  return headline(group)
    .map((clause) =>
      clause
        .map((part) => (part.kind === 'verdict' ? (part.correct ? 'right' : 'wrong') : part.text))
        .join(''),
    )
    .join(' · ')
    .replaceAll('\u00a0', ' ');
}

const answers = (...given: string[]): { answer: string }[] => given.map((answer) => ({ answer }));

describe('headline', () => {
  it.each<[string, VoteGroup, string]>([
    ['no siblings', voteGroup({ members: [] }), 'No siblings · no gold answer'],
    ['one without an answer', voteGroup({ members: [{}] }), 'No answer · no gold answer'],
    [
      'three tied',
      voteGroup({ members: answers('a', 'b', 'c') }),
      'Tie: a, b and c with 1 of 3 votes each · Wilson 6–79 % · no gold answer',
    ],
    [
      'more tied than can be named',
      voteGroup({ members: answers('a', 'b', 'c', 'd') }),
      'Tie: 4 answers with 1 of 4 votes each · Wilson 5–70 % · no gold answer',
    ],
  ])('%s', (_name, group, text) => expect(sentence(group)).toBe(text));

  it('names a tie that has no winner', () => {
    const group = voteGroup({ gold: 'a', members: answers('a', 'b') });
    const majority: Majority = { count: 1, valid: 2, total: 2, tie: true };
    expect(sentence({ ...group, majority })).toBe('Tie: a and b with 1 of 2 votes each · gold a');
  });

  it('says how firm the winner is, and where sampling could have stopped', () => {
    const group = voteGroup({ gold: 'a', members: answers('a', 'a', 'a', 'b') });
    const stop = { after: 3, savedTokens: 12_400, sameWinner: true };
    const majority: Majority = { ...group.majority, stability: 0.957, stop };
    expect(sentence({ ...group, majority })).toBe(
      '3 of 4 agree on a · Wilson 30–95 % · winner stable 96 % · right · gold a · could have stopped after vote 3, saving 12,400 tokens',
    );
    const other: Majority = { ...majority, stop: { ...stop, sameWinner: false } };
    expect(sentence({ ...group, majority: other })).toContain(
      'would have stopped after vote 3, saving 12,400 tokens, with another winner',
    );
  });

  it('says when the verdict is the file’s own', () => {
    const group = voteGroup({ members: answers('a', 'a') });
    const majority: Majority = { ...group.majority, correct: true };
    expect(sentence({ ...group, majority })).toBe(
      'Both agree on a · Wilson 34–100 % · right · no gold answer: the file’s own verdict',
    );
  });
});
