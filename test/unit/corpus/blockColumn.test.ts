import { describe, expect, it } from 'vitest';
import { BlockColumn } from '../../../src/corpus/blockColumn';

const runs = [
  [1, 70_000],
  [0, 3],
  [7, 0],
  [7, 140_000],
  [1, 1],
  [0, 65_536],
] as const;

describe('BlockColumn', () => {
  it.each([0, 1])('takes runs of a number as it takes one after the other; usual: %i', (usual) => {
    const [inRuns, oneByOne] = [new BlockColumn('int32', usual), new BlockColumn('int32', usual)];
    for (const [value, count] of runs) {
      inRuns.pushRun(value, count);
      for (let left: number = count; left > 0; left--) {
        oneByOne.push(value);
      }
    }
    expect(inRuns.slice()).toEqual(oneByOne.slice());
  });
});
