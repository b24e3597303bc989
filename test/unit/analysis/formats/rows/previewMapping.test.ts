import { expect, it } from 'vitest';
import { previewMapping } from '../../../../../src/analysis/formats/rows/previewMapping';

it('previewMapping says how many records can be read, what the first holds and why others fail', () => {
  const raws = ['{"a":"x</think>y","q":"Why?"}', '{"b":1}', 'no JSON'];
  expect(previewMapping(raws, { thought: 'a' })).toEqual({
    records: 3,
    read: 1,
    trajectories: 1,
    first: { problem: '', thought: 'x', response: 'y' },
    reason: 'Not as its fields are mapped: thought: the path "a" leads nowhere in this record',
  });
  expect(previewMapping(raws.slice(0, 1), { thought: 'a', problem: 'q' })).toEqual({
    records: 1,
    read: 1,
    trajectories: 1,
    first: { problem: 'Why?', thought: 'x', response: 'y' },
  });
});
