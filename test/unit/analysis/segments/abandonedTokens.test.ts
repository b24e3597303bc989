import { describe, expect, it } from 'vitest';
import { abandonedTokens } from '../../../../src/analysis/segments/abandonedTokens';

const segments = [5, 7, 9, 11].map((tokens) => ({ tokens }));

describe('abandonedTokens', () => {
  it.each([
    ['none', [], 0],
    ['one branch', [{ segment: 2, target: 1 }], 7],
    [
      'apart',
      [
        { segment: 1, target: 0 },
        { segment: 3, target: 2 },
      ],
      14,
    ],
    [
      'overlapping',
      [
        { segment: 2, target: 0 },
        { segment: 3, target: 1 },
      ],
      21,
    ],
    [
      'nested',
      [
        { segment: 3, target: 0 },
        { segment: 2, target: 1 },
      ],
      21,
    ],
  ])('%s', (_name, backtracks, tokens) => {
    expect(abandonedTokens(segments, backtracks)).toBe(tokens);
    expect(abandonedTokens(segments, [...backtracks].reverse())).toBe(tokens);
  });
});
