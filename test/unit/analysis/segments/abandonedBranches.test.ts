import { describe, expect, it } from 'vitest';
import { abandonedBranches } from '../../../../src/analysis/segments/abandonedBranches';

describe('abandonedBranches', () => {
  it('joins what touches, overlaps or lies within', () => {
    expect(
      abandonedBranches([
        { segment: 9, target: 7 },
        { segment: 4, target: 2 },
        { segment: 3, target: 1 },
        { segment: 5, target: 4 },
        { segment: 3, target: 2 },
      ]),
    ).toEqual([
      { first: 1, end: 5 },
      { first: 7, end: 9 },
    ]);
  });

  it('leaves out what is only checked again', () => {
    expect(
      abandonedBranches([
        { segment: 4, target: 1, kind: 're-check' },
        { segment: 9, target: 7, kind: 'correction' },
      ]),
    ).toEqual([{ first: 7, end: 9 }]);
  });

  it('is empty without backtracks', () => {
    expect(abandonedBranches([])).toEqual([]);
  });
});
