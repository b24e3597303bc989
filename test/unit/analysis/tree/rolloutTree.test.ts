import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { nextMoves } from '../../../../src/analysis/tree/nextMoves';
import { reportNodes } from '../../../../src/analysis/tree/nodeReport';
import { nodeValues, valueCollapses } from '../../../../src/analysis/tree/nodeValue';
import type { Rollout } from '../../../../src/analysis/tree/rollout';
import { mergeRollouts, pathTo } from '../../../../src/analysis/tree/rolloutTree';
import { selectionScores } from '../../../../src/analysis/tree/selection';

const steps = (text: string) => text.split(' ').map((each) => ({ text: each, tokens: 10 }));

function rollout(text: string, correct?: boolean, answer?: number): Rollout {
  return {
    steps: steps(text),
    ...(correct !== undefined && { correct }),
    ...(answer !== undefined && { answer }),
  };
}

const group = [
  rollout('a b c', true, 0),
  rollout('a b d', true, 0),
  rollout('a e', false, 1),
  rollout('f', false, 1),
  rollout('f', false),
];

describe('mergeRollouts', () => {
  it('merges equal beginnings', () => {
    const tree = mergeRollouts(group);
    expect(tree.map(({ text, parent, ends }) => [text, parent, ends])).toEqual([
      ['', undefined, 0],
      ['a', 0, 0],
      ['b', 1, 0],
      ['c', 2, 1],
      ['d', 2, 1],
      ['e', 1, 1],
      ['f', 0, 2],
    ]);
    expect(tree.map(({ rollouts }) => rollouts)).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2],
      [0, 1],
      [0],
      [1],
      [2],
      [3, 4],
    ]);
    expect(pathTo(tree, 4).map(({ text, before }) => [text, before])).toEqual([
      ['a', 0],
      ['b', 10],
      ['d', 20],
    ]);
  });

  it('takes no account of white space, and keeps what one of them records', () => {
    const tree = mergeRollouts([
      { steps: [{ text: 'We  have\n3', tokens: 4 }] },
      { steps: [{ text: ' We have 3 ', tokens: 5, rating: 0.5, factor: 'calculate' }] },
    ]);
    expect(tree).toHaveLength(2);
    expect(tree[1]).toMatchObject({
      text: 'We  have\n3',
      tokens: 4,
      rating: 0.5,
      factor: 'calculate',
    });
  });

  it('shows what was offered and not taken', () => {
    const taken = { text: 'a', tokens: 3, alternatives: [{ text: 'z', rating: -1 }] };
    const tree = mergeRollouts([{ steps: [taken, { text: 'b', tokens: 1 }] }]);
    expect(tree[0]?.children.map((id) => tree[id]?.text)).toEqual(['a', 'z']);
    expect(tree.find(({ text }) => text === 'z')).toMatchObject({ rollouts: [], rating: -1 });
  });

  it('is linear in the steps', () => {
    const long = Array.from({ length: 50 }, (_unused, index) => ({
      steps: Array.from({ length: 2000 }, (_, at) => ({
        text: `${at < 1000 ? 0 : index} ${at}`,
        tokens: 1,
      })),
    }));
    const start = performance.now();
    expect(mergeRollouts(long)).toHaveLength(1 + 1000 + 50_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('nodeValues', () => {
  const tree = mergeRollouts(group);
  const values = nodeValues(tree, group);

  it('are shares of right rollouts', () => {
    expect(values.map(({ judged, right, hard, soft }) => [judged, right, hard, soft])).toEqual([
      [5, 2, 1, 2 / 5],
      [3, 2, 1, 2 / 3],
      [2, 2, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 0, 0, 0],
      [2, 0, 0, 0],
    ]);
    expect(values[1]?.advantage).toBeCloseTo(2 / 3 - 2 / 5, 12);
    expect(values[1]?.interval.low).toBeCloseTo(0.2077, 4);
    expect([...(values[0]?.answers ?? [])]).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('are unknown where nobody judged', () => {
    const unknown = [rollout('a'), rollout('b', true)];
    const [root, a] = nodeValues(mergeRollouts(unknown), unknown);
    expect(root).toMatchObject({ judged: 1, soft: 1 });
    expect(a?.soft).toBeUndefined();
    expect(a?.interval).toEqual({ low: 0, high: 1 });
  });

  it('collapse where the right answer becomes unlikely', () => {
    const texts = (threshold: number): readonly string[] =>
      valueCollapses(tree, values, threshold).map((id) => tree[id]?.text ?? '');
    // The group is at 0.4: half of that takes the place of a higher threshold.
    expect(texts(0.5)).toEqual(['e', 'f']);
    expect(texts(0.4)).toEqual(['e', 'f']);
  });
});

describe('selectionScores', () => {
  const tree = mergeRollouts(group);
  const values = nodeValues(tree, group);

  it('follow each rule', () => {
    const puct = selectionScores(tree, values, 'puct');
    expect(puct[0]).toBeUndefined();
    expect(puct[1]?.q).toBeCloseTo(2 / 3, 12);
    expect(puct[1]?.u).toBeCloseTo((1.25 * 0.5 * Math.sqrt(5)) / 4, 12);
    const uct = selectionScores(tree, values, 'uct');
    expect(uct[6]?.score).toBeCloseTo(Math.SQRT2 * Math.sqrt(Math.log(5) / 2), 12);
    const omega = selectionScores(tree, values, 'omega-prm');
    expect(omega[6]?.q).toBeCloseTo(0.5 * 0.9 ** (10 / 500), 12);
    expect(omega[6]?.u).toBeCloseTo((0.125 * Math.sqrt(5)) / 3, 12);
  });
});

describe('nextMoves', () => {
  it('are shares of factors', () => {
    const moves = (['calculate', 'check-result', 'calculate'] as const).map((factor, index) => ({
      steps: [{ text: String(index), tokens: 1, factor }],
    }));
    const tree = mergeRollouts([...moves, { steps: [{ text: 'end', tokens: 1 }] }]);
    const [root] = tree;
    expect(root && [...nextMoves(tree, root)]).toEqual([
      ['calculate', 2 / 3],
      ['check-result', 1 / 3],
    ]);
  });
});

describe('reportNodes', () => {
  const rated = [
    {
      steps: [
        { text: 'a', tokens: 5, rating: 0.8 },
        { text: 'b', tokens: 5, rating: 0.5 },
      ],
      correct: true,
    },
    {
      steps: [
        { text: 'a', tokens: 5, rating: 0.8 },
        { text: 'c', tokens: 7 },
      ],
      correct: false,
    },
  ];

  const layers = nodeOf(defaultProfile).groups;

  it('sums the rewards of the way, and says what a shared step saves', () => {
    const options = { rule: 'puct', threshold: 0.5, promptTokens: 20, layers } as const;
    const reports = reportNodes(mergeRollouts(rated), rated, options);
    expect(reports.map(({ rewards }) => rewards)).toEqual([
      undefined,
      { min: 0.8, product: 0.8, last: 0.8 },
      { min: 0.5, product: 0.4, last: 0.5 },
      undefined,
    ]);
    const perToken = 516_096;
    expect(
      reports.map(({ kvBytes }) => [kvBytes.kept / perToken, kvBytes.saved / perToken]),
    ).toEqual([
      [20, 20],
      [5, 5],
      [5, 0],
      [7, 0],
    ]);
    expect(reports.map(({ collapses }) => collapses)).toEqual([false, false, false, true]);
  });
});
