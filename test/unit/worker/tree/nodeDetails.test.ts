import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { grownTree, type TreeSketch } from '../../../support/rolloutTrees';

const answersBelow = (node: number, sketch: TreeSketch) =>
  grownTree(sketch).node(node, defaultProfile).answers;

describe('the answers below a node', () => {
  it('are right or wrong by each of the rollouts through it, not by the first that gives them', () => {
    const root = answersBelow(0, { siblings: 24, disputed: true });
    const most = root.find(({ answer }) => answer === '42');
    expect(root.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    expect(root.reduce((sum, { judged }) => sum + judged, 0)).toBe(23);
    expect(most?.right).toBeGreaterThan(0);
    expect(most?.right).toBeLessThan(most?.judged ?? 0);
    const undisputed = answersBelow(0, { siblings: 24 });
    expect(undisputed.map(({ judged, right }) => right === judged || right === 0)).not.toContain(
      false,
    );
  });

  it('are not judged where nobody can tell', () => {
    expect(answersBelow(0, { unjudged: true }).map(({ judged }) => judged)).not.toContain(1);
    expect(answersBelow(0, { unjudged: true })[0]).toMatchObject({ judged: 0, right: 0 });
  });
});
