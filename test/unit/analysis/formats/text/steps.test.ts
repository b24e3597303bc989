import { describe, expect, it } from 'vitest';
import { fromString } from '../../../../../src/analysis/formats';
import { joinSteps } from '../../../../../src/analysis/formats/text/steps';

describe('joinSteps', () => {
  it('trims steps, leaves out blank ones and says where each stands', () => {
    const texts = [' a\n', '', '  ', 'bc'];
    const joined = joinSteps(
      texts.map((text, index) => ({ text: fromString([index], text), rating: index })),
    );
    expect(joined.thought.text).toBe('a\n\nbc');
    expect(joined.steps).toEqual([
      { start: 0, end: 1, rating: 0 },
      { start: 3, end: 5, rating: 3 },
    ]);
    expect(joined.thought.pieces).toMatchObject([
      { path: [0], from: 1 },
      { path: [3], start: 3, from: 0 },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(joinSteps([])).toEqual({ thought: { text: '', pieces: [] }, steps: [] });
  });
});
