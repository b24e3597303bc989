import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../../src/views/client/tree/layouts/rows';
import { chainsOf } from '../../../../../src/views/client/tree/model/chains';
import { filterOf } from '../../../../../src/views/client/tree/model/filters';
import { isShown, shownTree } from '../../../../../src/views/client/tree/model/shownTree';
import { siblingThrough } from '../../../../../src/views/client/tree/model/siblingThrough';
import { TreeModel } from '../../../../../src/views/client/tree/model/treeModel';
import { walk } from '../../../../../src/views/client/tree/model/walk';
import type { TreeColumns, TreeSibling } from '../../../../../src/views/protocol/tree';

/**
 * The problem, then 1, then 2 which forks to 3 (two rollouts, right, one of which goes on to 5) and
 * 4 (one, wrong); 6 was offered beside them.
 */
const columns: TreeColumns = {
  parent: [-1, 0, 1, 2, 2, 3, 2],
  tokens: [0, 10, 5, 8, 4, 3, 0],
  before: [0, 0, 10, 15, 15, 23, 15],
  visits: [3, 3, 3, 2, 1, 1, 0],
  judged: [3, 3, 3, 2, 1, 1, 0],
  right: [2, 2, 2, 2, 0, 1, 0],
  group: [0, 1, 1, 2, 0, 1, 0],
  groups: ['plan', 'check'],
  collapses: [4],
  rated: [3, 6],
  ratings: [0.9, 0],
  rolloutEnds: [5, 4, 3],
};
const sibling = (record: number, correct: boolean): TreeSibling => ({
  id: { record, index: 0 },
  outputTokens: 20,
  correct,
});
const siblings = [sibling(0, true), sibling(1, false), sibling(2, true)];
const model = new TreeModel(columns);
const shown = (filter: Parameters<typeof filterOf>[0] = 'all', offered = true) =>
  shownTree(model, siblings, filterOf(filter), offered);

describe('the rollout that a step is opened in', () => {
  const through = (node: number, preferred?: number) =>
    siblingThrough(
      siblings,
      model,
      node,
      preferred === undefined ? undefined : { record: preferred, index: 0 },
    )?.id.record;

  it('is the preferred one where its way leads there, else the first that does', () => {
    expect([through(3), through(3, 2), through(3, 1)]).toEqual([0, 2, 0]);
    expect(through(4, 0)).toBe(1);
    expect(through(6)).toBeUndefined();
  });
});

describe('the model of a tree', () => {
  it('knows the value of a step, its advantage and what was recorded', () => {
    expect(model.value(3)).toBe(1);
    expect(model.advantage(4)).toBeCloseTo(-2 / 3);
    expect(model.advantage(0)).toBe(0);
    expect([model.value(6), model.advantage(6)]).toEqual([undefined, undefined]);
    expect([model.rating(6), model.rating(5)]).toEqual([0, undefined]);
    expect([model.length, model.depth(5)]).toEqual([26, 4]);
    expect([model.collapses(4), model.collapses(3)]).toEqual([true, false]);
  });

  it('knows what is said of the rollouts through a step, where anything is', () => {
    const judged = new TreeModel(columns, [
      { reward: 1, verified: true },
      { reward: -1, verified: false },
      { verified: false },
    ]);
    expect([0, 3, 4, 5, 6].map((node) => judged.outcome(node))).toEqual([0, 1, -1, 1, undefined]);
    expect([0, 3, 5].map((node) => judged.verified(node))).toEqual([1 / 3, 1 / 2, 1]);
    expect([model.outcome(0), model.verified(0)]).toEqual([undefined, undefined]);
  });

  it('knows which rollouts go through a step', () => {
    expect([0, 1, 2].map((rollout) => model.isOnWay(3, rollout))).toEqual([true, false, true]);
    expect(model.isOnWay(5, 2)).toBe(false);
  });
});

describe('the shown part of a tree', () => {
  it('has the steps that rollouts of a filter take, and what was offered there', () => {
    expect(Array.from(shown('wrong').visits)).toEqual([1, 1, 1, 0, 1, 0, 0]);
    expect(isShown(shown('wrong'), 3)).toBe(false);
    expect(isShown(shown('wrong'), 6)).toBe(true);
    expect(isShown(shown('wrong', false), 6)).toBe(false);
    expect(Array.from(shown('pruned').visits)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is drawn as chains, which end where it forks or a rollout ends', () => {
    const root = chainsOf(shown());
    expect(root).toMatchObject({ nodes: [0, 1, 2], visits: 3, ends: 0 });
    expect(root.children.map(({ nodes, ends }) => [nodes, ends])).toEqual([
      [[3], 1],
      [[4], 1],
      [[6], 0],
    ]);
    expect(root.children[0]?.children).toMatchObject([{ nodes: [5], ends: 1 }]);
    expect(chainsOf(shown('wrong', false))).toMatchObject({ nodes: [0, 1, 2, 4], children: [] });
  });

  it('has a row for each rollout, and less for what was offered', () => {
    const rows = rowsOf(chainsOf(shown()));
    expect([rows.x0, rows.x1]).toEqual([0, 3.6]);
    const spans = rows.children?.map(({ x0, x1 }) => [x0, x1]);
    expect(spans?.slice(0, 2)).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(rows.children?.[0]?.children?.[0]).toMatchObject({ x0: 0, x1: 1 });
  });

  it('is walked to parents, children and siblings, and along chains', () => {
    const tree = shown();
    expect(walk(tree, 0, 'parent')).toBe(0);
    expect(walk(tree, 2, 'child')).toBe(3);
    expect(walk(tree, 3, 'next')).toBe(4);
    expect(walk(tree, 4, 'next')).toBe(6);
    expect(walk(tree, 3, 'previous')).toBe(3);
    expect(walk(tree, 5, 'next')).toBe(4);
    expect(walk(tree, 0, 'forkBehind')).toBe(2);
    expect(walk(tree, 5, 'forkBefore')).toBe(2);
    expect(walk(tree, 5, 'root')).toBe(0);
    expect(walk(tree, 0, 'end')).toBe(5);
  });
});
