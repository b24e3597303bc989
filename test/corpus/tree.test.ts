import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/analysis/annotate';
import { readRecord } from '../../src/analysis/formats';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { nodeValues } from '../../src/analysis/tree/nodeValue';
import type { Rollout } from '../../src/analysis/tree/rollout';
import { rolloutOf } from '../../src/analysis/tree/rolloutOf';
import { mergeRollouts, type RolloutTree } from '../../src/analysis/tree/rolloutTree';
import { tokenizer } from '../support/tokenizers';

const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

function linesOf(name: string): readonly string[] {
  const path = join(corpus, name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no ${name}`);
  }
  return readFileSync(path, 'utf8').trim().split('\n');
}

async function rolloutsIn(raw: string): Promise<readonly Rollout[]> {
  const content = readRecord(raw);
  if (content.kind !== 'trajectories') {
    throw new Error(content.reason);
  }
  const tools = { tokenizer: await tokenizer(), labeller: ruleLabeller };
  return content.trajectories.map((trajectory) => {
    const { annotation, tokenEnds } = annotate(trajectory, tools);
    return rolloutOf(trajectory, annotation, tokenEnds);
  });
}

/** Right solutions that begin at a node and end with the next step. */
function rightLeaves(tree: RolloutTree, children: readonly number[]): number {
  return children
    .flatMap((id) => tree[id] ?? [])
    .filter((child) => child.children.length === 0 && child.rating === 1)
    .reduce((sum, { ends }) => sum + ends, 0);
}

describe('the trees of MATH-APS', () => {
  // Only right rollouts are all kept, so the number of tries is not in the tree.
  const tries = 32;
  const triesAtQuestion = 16;

  it.each(linesOf('openr/samples_math-aps-tree.jsonl'))(
    'have the recorded Monte Carlo values in their leaves: %#',
    async (raw) => {
      const rollouts = await rolloutsIn(raw);
      const tree = mergeRollouts(rollouts);
      const { reasoning_steps: root } = JSON.parse(raw) as {
        reasoning_steps: { mc_value: number };
      };
      const inner = tree.slice(1).filter(({ children }) => children.length > 0);
      expect(inner.length).toBeGreaterThan(1);
      for (const { children, rating } of inner) {
        // Equal states of the tree are one node here, with the tries of all of them.
        const merged = rightLeaves(tree, children) / tries / (rating ?? 0);
        expect([1, 2]).toContain(merged);
      }
      expect(rightLeaves(tree, tree[0]?.children ?? []) / triesAtQuestion).toBe(root.mc_value);
      expect(tree.reduce((sum, { ends }) => sum + ends, 0)).toBe(rollouts.length);
    },
  );

  it('average over children as over rollouts', async () => {
    for (const raw of linesOf('openr/samples_math-aps-tree.jsonl')) {
      const rollouts = await rolloutsIn(raw);
      const tree = mergeRollouts(rollouts);
      const values = nodeValues(tree, rollouts);
      for (const { id, children, ends } of tree.filter((node) => node.children.length > 0)) {
        const below = children.reduce((sum, child) => sum + (values[child]?.judged ?? 0), 0);
        expect(below + ends).toBe(values[id]?.judged);
      }
    }
  });
});
