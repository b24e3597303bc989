import { describe, expect, it } from 'vitest';
import type { Strip } from '../../../../../src/views/protocol/vote';
import {
  describePoint,
  describeStrip,
  pointAt,
} from '../../../../../src/views/client/strips/describe';
import { stripRuns } from '../../../../../src/views/client/strips/layout';
import { voteGroup } from '../../../../support/voteGroups';

const strip: Strip = {
  blocks: [
    { from: 0, to: 100, group: 'plan' },
    { from: 100, to: 103, group: 'doubt' },
    { from: 103, to: 105, group: 'check' },
    { from: 105, to: 200, group: 'compute' },
  ],
  backtracks: [100, 102],
  answerAt: 190,
};

describe('a strip in words', () => {
  it('says shares, backtracks and the end', () => {
    const [sibling] = voteGroup({ members: [{ truncated: true }] }).siblings;
    expect(sibling).toBeDefined();
    if (sibling !== undefined) {
      expect(describeStrip({ ...sibling, strip }).replaceAll('\u00a0', ' ')).toBe(
        'Plan 50 %, Compute 48 %, Doubt 2 %, Check 1 %; 2 backtracks; answer at token 190; cut off at its end',
      );
      expect(describeStrip({ ...sibling, strip: { blocks: [], backtracks: [] } })).toBe(
        'no thought to show; 0 backtracks; cut off at its end',
      );
    }
  });

  const point = (column: number, tokensPerColumn: number): unknown =>
    pointAt(
      strip,
      stripRuns(strip.blocks, tokensPerColumn, 300, new Set()),
      column,
      tokensPerColumn,
    );
  it.each([
    [0, 1, { group: 'plan', from: 0, to: 100, mostly: false }],
    [101, 1, { group: 'doubt', from: 100, to: 103, mostly: false }],
    [10, 10, { group: 'compute', from: 105, to: 200, mostly: false }],
    [20, 5, { group: 'doubt', from: 100, to: 105, mostly: true }],
    [250, 1, undefined],
  ])('finds what is under column %d at %d tokens each', (column, tokensPerColumn, found) =>
    expect(point(column, tokensPerColumn)).toEqual(found),
  );

  it('names the point and the marks near it', () => {
    const here = { group: 'doubt', from: 100, to: 103, mostly: true } as const;
    expect(describePoint(strip, here, 102, 1)).toEqual([
      'Doubt, mostly',
      'tokens 100–103 (3)',
      'turns back at token 102',
    ]);
    expect(describePoint(strip, here, 101, 1)[2]).toBe('turns back 2 times hereabouts');
    expect(describePoint(strip, here, 189, 1)[2]).toBe('answer at token 190');
  });
});
