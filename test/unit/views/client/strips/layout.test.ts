import { describe, expect, it } from 'vitest';
import { type GroupId, groups } from '../../../../../src/analysis/segments/factors';
import type { StripBlock } from '../../../../../src/views/protocol/vote';
import { runAt, stripRuns } from '../../../../../src/views/client/strips/layout';
import { seededRandom } from '../../../../support/seededRandom';

const none: ReadonlySet<GroupId> = new Set();
const block = (from: number, to: number, group: GroupId): StripBlock => ({ from, to, group });

describe('stripRuns', () => {
  it.each<[string, StripBlock[], number, object[]]>([
    ['nothing', [], 1, []],
    [
      'a column per token',
      [block(0, 2, 'plan'), block(2, 3, 'check')],
      1,
      [
        { from: 0, to: 2, group: 'plan' },
        { from: 2, to: 3, group: 'check' },
      ],
    ],
    [
      'a column to whoever has most of it',
      [block(0, 4, 'plan'), block(4, 10, 'check')],
      10,
      [{ from: 0, to: 1, group: 'check' }],
    ],
    [
      'a whole column for a single token',
      [block(0, 1, 'plan')],
      100,
      [{ from: 0, to: 1, group: 'plan' }],
    ],
    ['many columns per token', [block(0, 1, 'plan')], 0.25, [{ from: 0, to: 4, group: 'plan' }]],
    [
      'gaps',
      [block(0, 1, 'plan'), block(3, 4, 'plan')],
      1,
      [
        { from: 0, to: 1, group: 'plan' },
        { from: 3, to: 4, group: 'plan' },
      ],
    ],
    [
      'nothing beyond the last column',
      [block(0, 1000, 'plan')],
      1,
      [{ from: 0, to: 10, group: 'plan' }],
    ],
  ])('gives %s', (_name, blocks, tokensPerColumn, runs) =>
    expect(stripRuns(blocks, tokensPerColumn, 10, none)).toEqual(runs),
  );

  it('shows an emphasised group however little of it there is', () => {
    const blocks = [block(0, 9, 'plan'), block(9, 10, 'doubt')];
    expect(stripRuns(blocks, 10, 1, new Set(['doubt']))).toEqual([
      { from: 0, to: 1, group: 'doubt' },
    ]);
  });

  it('gives each column the group with most tokens, as counted one by one', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 50; round++) {
      const blocks: StripBlock[] = [];
      for (let at = 0; at < 300;) {
        const to = at + 1 + Math.floor(random() * 9);
        blocks.push(block(at, to, groups[Math.floor(random() * groups.length)]?.id ?? 'plan'));
        at = to;
      }
      const tokensPerColumn = 1 + Math.floor(random() * 20);
      const columns = Math.ceil(300 / tokensPerColumn);
      const runs = stripRuns(blocks, tokensPerColumn, columns, none);
      for (let column = 0; column < columns; column++) {
        const counts = new Map<GroupId, number>();
        for (
          let token = column * tokensPerColumn;
          token < (column + 1) * tokensPerColumn;
          token++
        ) {
          const group = blocks.find(({ from, to }) => from <= token && token < to)?.group;
          if (group !== undefined) {
            counts.set(group, (counts.get(group) ?? 0) + 1);
          }
        }
        const shown = runAt(runs, column)?.group;
        expect(shown && counts.get(shown)).toBe(Math.max(...counts.values()));
      }
    }
  });

  it('draws no more runs than there are columns', () => {
    const blocks = Array.from({ length: 200_000 }, (_, at) =>
      block(at, at + 1, at % 2 === 0 ? 'plan' : 'check'),
    );
    const runs = stripRuns(blocks, blocks.length / 1000, 1000, none);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.length).toBeLessThanOrEqual(1000);
  });
});
