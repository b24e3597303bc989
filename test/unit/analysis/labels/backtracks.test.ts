import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { compareBacktracks } from '../../../../src/analysis/labels/backtrackComparison';
import { backtrackOpinionsOf } from '../../../../src/analysis/labels/backtrackOpinions';
import { withDrawnBacktracks } from '../../../../src/analysis/labels/drawnBacktracks';
import type { Annotation, Backtrack } from '../../../../src/analysis/model';
import { backtrack, segmentsOf } from './builders';

const { segments } = segmentsOf(
  ['Try triangles. ', 'plan-step'],
  ['12 / 3 = 4. ', 'calculate'],
  ['Or squares. ', 'alternative'],
  ['4 * 4 = 16. ', 'calculate'],
  ['Start again. ', 'change-approach'],
);
const starts = segments.map(({ start }) => start);
const at = (segment: number): number => starts[segment] ?? 0;
const place = (segment: number) => textSpan(at(segment), at(segment) + 4);

const found: Backtrack = {
  segment: 2,
  target: 0,
  scope: 'sub-problem',
  kind: 'correction',
  effect: 'unknown',
  abandonedTokens: 27,
};
const annotation: Annotation = {
  tokens: { encoding: 'x', prompt: 0, thought: 64, answer: 0, total: 64, source: 'estimated' },
  segments,
  backtracks: [found],
  interimAnswers: [
    { segment: 1, answer: '4', span: textSpan(at(1) + 9, at(1) + 10) },
    { segment: 4, answer: '16', span: textSpan(at(4), at(4) + 2) },
  ],
  progress: { abandonedTokens: 27, abandonedShare: 27 / 64, answerChanges: 1 },
  defects: [],
};

function drawn(...entries: readonly ReturnType<typeof backtrack>[]): Annotation {
  const opinions = backtrackOpinionsOf(annotation, entries);
  return withDrawnBacktracks({ gold: '16' }, annotation, opinions, 'user');
}

describe('backtrackOpinionsOf', () => {
  it('sets what is said beside what the labeller found', () => {
    const entries = [backtrack(at(2), place(1)), backtrack(at(4), false, { source: 'judge' })];
    expect([...backtrackOpinionsOf(annotation, entries)]).toEqual([
      [2, [opinion('labeller', 0), opinion('user', 1)]],
      [4, [opinion('labeller', null), opinion('judge', null)]],
    ]);
  });

  it('takes the later line, and nothing where all was taken back', () => {
    const entries = [backtrack(at(2), false), backtrack(at(2), place(1))];
    expect(backtrackOpinionsOf(annotation, entries).get(2)?.at(-1)).toEqual(opinion('user', 1));
    const none = [...entries, backtrack(at(2), null)];
    expect(backtrackOpinionsOf(annotation, none).size).toBe(0);
  });

  it('leaves a return within one segment out', () => {
    const within = backtrack(at(2) + 3, textSpan(at(2), at(2) + 2));
    expect(backtrackOpinionsOf(annotation, [within]).size).toBe(0);
  });
});

describe('withDrawnBacktracks', () => {
  it('takes away what is no backtrack, with the tokens it gave up', () => {
    const { backtracks, progress } = drawn(backtrack(at(2), false));
    expect(backtracks).toEqual([]);
    expect(progress).toEqual({ ...annotation.progress, abandonedTokens: 0, abandonedShare: 0 });
  });

  it('moves where one returns to, and keeps its kind', () => {
    expect(drawn(backtrack(at(2), place(1))).backtracks).toEqual([
      {
        ...found,
        target: 1,
        scope: 'local',
        effect: 'changed-to-right',
        abandonedTokens: 12,
        source: 'user',
      },
    ]);
  });

  it('adds one that was missed, in its place', () => {
    const { backtracks, progress } = drawn(backtrack(at(4), place(3)));
    expect(backtracks.map(({ segment }) => segment)).toEqual([2, 4]);
    expect(backtracks[1]).toMatchObject({ target: 3, kind: 'new-approach', abandonedTokens: 12 });
    expect(progress.abandonedTokens).toBe(39);
  });

  it('leaves the annotation as it is where the source says nothing', () => {
    expect(drawn(backtrack(at(2), false, { source: 'judge' }))).toBe(annotation);
  });
});

describe('compareBacktracks', () => {
  it('counts what the two agree on, and how they differ', () => {
    const judged = [
      [opinion('labeller', 0), opinion('user', 0)],
      [opinion('labeller', null), opinion('user', null)],
      [opinion('labeller', 0), opinion('user', 1)],
      [opinion('labeller', 0), opinion('user', null)],
      [opinion('labeller', null), opinion('user', 2)],
      [opinion('labeller', null), opinion('judge', 2)],
    ];
    expect(compareBacktracks(judged, 'labeller', 'user')).toEqual({
      segments: 5,
      agreed: 2,
      elsewhere: 1,
      onlyGiven: 1,
      onlyReference: 1,
    });
  });
});

function opinion(source: string, target: number | null) {
  return { source, target };
}
