import { describe, expect, it } from 'vitest';
import { alignSegments } from '../../../../src/analysis/siblings/alignSegments';
import { seededRandom } from '../../../support/seededRandom';

/** As `=2:2` for the same and `!1:0` for what differs. */
const shapeOf = (left: string, right: string): string =>
  alignSegments(left.split('|').filter(Boolean), right.split('|').filter(Boolean))
    .map(
      (run) =>
        `${run.same ? '=' : '!'}${run.left.to - run.left.from}:${run.right.to - run.right.from}`,
    )
    .join(' ');

describe('alignSegments', () => {
  it.each([
    ['', '', ''],
    ['a|b', 'a|b', '=2:2'],
    ['a|b', '', '!2:0'],
    ['a|b|c', 'a|x|c', '=1:1 !1:1 =1:1'],
    ['a|b|c|d', 'a|c|d', '=1:1 !1:0 =2:2'],
    ['a|b|c|d|e', 'a|x|c|y|z|e', '=1:1 !1:1 =1:1 !1:2 =1:1'],
    ['a|a|a', 'a|a', '=2:2 !1:0'],
    ['a b', 'a \n b ', '=1:1'],
    ['x|y', 'p|q', '!2:2'],
  ])('%s against %s: %s', (left, right, shape) => expect(shapeOf(left, right)).toBe(shape));

  it('covers both sequences without gaps, and what it calls the same is', () => {
    const random = seededRandom(7);
    const some = (): string[] =>
      Array.from(
        { length: Math.floor(random() * 40) },
        () => 'abcd'[Math.floor(random() * 4)] ?? '',
      );
    for (let round = 0; round < 300; round++) {
      const left = some();
      const right = some();
      const runs = alignSegments(left, right);
      let at = { left: 0, right: 0 };
      for (const run of runs) {
        expect([run.left.from, run.right.from]).toEqual([at.left, at.right]);
        if (run.same) {
          expect(left.slice(run.left.from, run.left.to)).toEqual(
            right.slice(run.right.from, run.right.to),
          );
        }
        at = { left: run.left.to, right: run.right.to };
      }
      expect(at).toEqual({ left: left.length, right: right.length });
    }
  });

  it('gives up on thoughts of nothing in common rather than taking long', () => {
    const many = (name: string): string[] =>
      Array.from({ length: 4000 }, (_, at) => `${name}${at}`);
    expect(alignSegments(['s', ...many('a')], ['s', ...many('b')])).toEqual([
      { same: true, left: { from: 0, to: 1 }, right: { from: 0, to: 1 } },
      { same: false, left: { from: 1, to: 4001 }, right: { from: 1, to: 4001 } },
    ]);
  });
});
