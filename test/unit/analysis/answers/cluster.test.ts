import { describe, expect, it } from 'vitest';
import { clusterAnswers } from '../../../../src/analysis/answers/cluster';
import { compareAnswers } from '../../../../src/analysis/answers/compare';
import { seededRandom } from '../../../support/seededRandom';

const pool: readonly (string | undefined)[] = [
  '1/3',
  '0.3333',
  '\\frac{2}{6}',
  '0.333333',
  '3',
  '3.0',
  '\\boxed{3}',
  '(1,2)',
  '1, 2',
  '2, 1',
  '[1,2]',
  'x+1',
  '1+x',
  'yes',
  'True',
  '40%',
  '0.4',
  '40',
  '\\sqrt{8}',
  '2\\sqrt2',
  '2.8284',
  undefined,
  '',
  ' ',
];

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('clusterAnswers', () => {
  it('merges forms of one answer and says by which rules', () => {
    const { clusters } = clusterAnswers(['0.25', '7', '\\frac14', '7', '1/4']);
    expect(clusters).toEqual([
      {
        representative: '1/4',
        members: [0, 2, 4],
        forms: ['1/4', '0.25', '\\frac14'],
        rules: ['exact value'],
      },
      { representative: '7', members: [1, 3], forms: ['7'], rules: [] },
    ]);
  });

  it('lists those without an answer', () => {
    expect(clusterAnswers([undefined, '5', '', '\\boxed{}']).abstentions).toEqual([0, 2, 3]);
    expect(clusterAnswers([])).toEqual({ clusters: [], abstentions: [] });
  });

  it('puts every answer into one cluster, and only equal ones together', () => {
    const { clusters, abstentions } = clusterAnswers(pool);
    const all = [...abstentions, ...clusters.flatMap((cluster) => cluster.members)];
    expect(all.sort((a, b) => a - b)).toEqual(pool.map((_answer, index) => index));
    for (const { forms } of clusters) {
      const isLed = forms.some((lead) =>
        forms.every((form) => compareAnswers(lead, form).verdict === 'equal'),
      );
      expect(isLed).toBe(true);
    }
  });

  it('attaches decimals to the exact value they round, but not to each other', () => {
    const partition = clusterAnswers(['0.3333', '1/3', '0.33333']).clusters;
    expect(partition.map((cluster) => cluster.members)).toEqual([[0, 1, 2]]);
    expect(clusterAnswers(['0.3333', '0.33333']).clusters).toHaveLength(2);
  });

  it('does not depend on the order', () => {
    const random = seededRandom(3);
    const partition = (answers: readonly (string | undefined)[]): string[] =>
      clusterAnswers(answers)
        .clusters.map(({ members, representative }) =>
          [representative, ...members.map((member) => answers[member]).sort()].join('|'),
        )
        .sort();
    const expected = partition(pool);
    for (let round = 0; round < 50; round++) {
      expect(partition(shuffled(pool, random))).toEqual(expected);
    }
  });

  it('takes ten thousand answers', () => {
    const few = Array.from({ length: 10_000 }, (_unused, index) => pool[index % pool.length]);
    const many = Array.from({ length: 10_000 }, (_unused, index) => `${index}+\\sqrt{x}`);
    expect(clusterAnswers(few).clusters[0]?.members.length).toBeGreaterThan(1000);
    expect(clusterAnswers(many).clusters).toHaveLength(10_000);
  }, 60_000);

  it('is not confused by names of built-in properties', () => {
    const { clusters } = clusterAnswers(['__proto__', 'constructor', '__proto__']);
    expect(clusters.map((cluster) => cluster.members)).toEqual([[0, 2], [1]]);
  });
});
