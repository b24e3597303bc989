import { describe, expect, it } from 'vitest';
import { LabelIndex } from '../../../../src/analysis/labels/labelIndex';
import { entry } from './builders';

const hash = (text: string): string => `h(${text})`;
const trajectory = (text: string, index = 0, problemKey = 'id=1') => ({
  index,
  problemKey,
  thought: { text, pieces: [] },
});

describe('finding the labels of a trajectory', () => {
  it('goes by the thought, wherever its record stands', () => {
    const known = entry(0, 3, null, {
      trajectory: { record: 5, index: 0, problemKey: 'id=1', thought: hash('abcdef') },
    });
    const labels = new LabelIndex([known], hash);
    expect(labels.labelsOf(9, trajectory('abcdef')).current).toEqual([known]);
    expect(labels.labelsOf(9, trajectory('abcdef', 0, 'id=2')).current).toEqual([]);
  });

  it('goes by the span where the thought has become another', () => {
    const place = { record: 5, index: 0, problemKey: 'id=1', thought: hash('before') };
    const same = entry(0, 3, null, {
      trajectory: place,
      span: { ...entry(0, 3, null).span, text: hash('abc') },
    });
    const other = entry(3, 6, null, {
      trajectory: place,
      span: { ...entry(3, 6, null).span, text: hash('xyz') },
      line: 1,
    });
    const unknown = entry(3, 6, null, { trajectory: place, line: 2 });
    const labels = new LabelIndex([same, other, unknown], hash);
    expect(labels.labelsOf(5, trajectory('abcdef'))).toEqual({
      current: [same],
      stale: [other, unknown],
    });
  });

  it('takes a label without hashes at its place, if the thought is that long', () => {
    const within = entry(0, 6, null);
    const beyond = entry(0, 7, null, { line: 1 });
    const labels = new LabelIndex([within, beyond], hash);
    expect(labels.labelsOf(0, trajectory('abcdef'))).toEqual({
      current: [within],
      stale: [beyond],
    });
    expect(labels.labelsOf(0, trajectory('abcdef', 1)).current).toEqual([]);
  });

  it('keeps the order of the lines, whichever way a label was found', () => {
    const byPlace = entry(0, 2, null, { line: 4 });
    const byThought = entry(0, 2, null, {
      trajectory: { record: 8, index: 0, thought: hash('ab') },
      line: 2,
    });
    const labels = new LabelIndex([byThought, byPlace], hash);
    expect(labels.labelsOf(0, trajectory('ab')).current).toEqual([byThought, byPlace]);
  });
});
