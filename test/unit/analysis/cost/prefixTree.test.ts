import { describe, expect, it } from 'vitest';
import {
  type PrefixTree,
  prefixSharing,
  siblingSharing,
  siblingTree,
} from '../../../../src/analysis/cost/prefixTree';
import { prefixTreeOf } from '../../../../src/analysis/cost/prefixTreeOf';
import { seededRandom } from '../../../support/seededRandom';

const leaf = (tokens: number): PrefixTree => ({ tokens, children: [] });

describe('prefixSharing', () => {
  it('saves 1.3 % of five long votes on a short prompt', () => {
    const tree = siblingTree(140, [7661, 7661, 7661, 7661, 7661]);
    const sharing = prefixSharing(tree, { blockSize: 16 });
    expect(sharing).toMatchObject({ sequences: 5, unsharedTokens: 39_005, bandwidthSaved: 0 });
    expect(sharing.unsharedTokens - sharing.sharedTokens).toBe(4 * 128);
    expect(sharing.capacitySaved).toBeCloseTo(0.013126522240738367, 12);
  });

  it('saves bandwidth only where a kernel reads the prefix once', () => {
    const tree = siblingTree(1600, [100, 100]);
    const { capacitySaved, bandwidthSaved } = prefixSharing(tree, { blockSize: 16, cascade: true });
    expect(capacitySaved).toBe(1600 / 3400);
    expect(bandwidthSaved).toBe(capacitySaved);
  });

  it('is known in closed form for siblings', () => {
    const outputs = [70, 900, 12];
    const sharing = siblingSharing(3, 3 * 140 + 982, 128);
    expect(sharing).toEqual(prefixSharing(siblingTree(140, outputs), { blockSize: 16 }));
    expect(siblingSharing(0, 0, 128).capacitySaved).toBe(0);
  });

  it('floors every fork to blocks', () => {
    const tree = {
      tokens: 20,
      children: [leaf(10), { tokens: 9, children: [leaf(5), leaf(6)] }],
    };
    // 16 kept once for all; of the fork at 29, 16 are kept already and no whole block is added.
    expect(prefixSharing(tree, { blockSize: 16 }).sharedTokens).toBe(16 + 14 + 18 + 19);
    expect(prefixSharing(tree, { blockSize: 1 }).sharedTokens).toBe(20 + 10 + 9 + 5 + 6);
  });

  it('shares nothing of one sequence, or of none', () => {
    expect(prefixSharing(siblingTree(100, [50]), { blockSize: 16 })).toMatchObject({
      unsharedTokens: 150,
      sharedTokens: 150,
      capacitySaved: 0,
    });
    expect(prefixSharing(siblingTree(0, []), { blockSize: 16 }).capacitySaved).toBe(0);
  });

  it('never keeps more than without sharing, nor less than the distinct tokens', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 100; round++) {
      const sequences = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
        Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 2)),
      );
      const tree = prefixTreeOf(sequences);
      const all = sequences.reduce((sum, { length }) => sum + length, 0);
      const distinct = new Set(
        sequences.flatMap((each) => each.map((_, end) => each.slice(0, end + 1).join())),
      );
      const exact = prefixSharing(tree, { blockSize: 1 });
      expect(exact.sequences).toBe(sequences.length);
      expect(exact.unsharedTokens).toBe(all);
      expect(exact.sharedTokens).toBe(distinct.size);
      let before = exact.sharedTokens;
      for (const blockSize of [2, 4, 8, 16]) {
        const { sharedTokens } = prefixSharing(tree, { blockSize });
        expect(sharedTokens).toBeGreaterThanOrEqual(before);
        expect(sharedTokens).toBeLessThanOrEqual(all);
        before = sharedTokens;
      }
    }
  });

  it('goes down a hundred thousand forks', () => {
    let tree = leaf(1);
    for (let fork = 0; fork < 100_000; fork++) {
      tree = { tokens: 1, children: [tree, leaf(0)] };
    }
    expect(prefixSharing(tree, { blockSize: 16 }).sequences).toBe(100_001);
  });
});
