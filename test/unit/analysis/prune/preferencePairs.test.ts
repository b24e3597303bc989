import { describe, expect, it } from 'vitest';
import { pairedRows, preferencePair } from '../../../../src/analysis/prune/preferencePairs';
import { pruneTable } from '../../../support/pruneTables';
import { trajectoryWith } from '../defects/contexts';

describe('pairedRows', () => {
  it('pairs what stays with wrong siblings, each once', () => {
    const table = pruneTable([
      { problem: 0, correct: 0 },
      { problem: 1, correct: 1 },
      { problem: 0, correct: 1 },
      { problem: 0, correct: 1 },
      { problem: 0 },
      { problem: 0, correct: 0 },
      { problem: 1, correct: 1 },
      { problem: 1, correct: 0 },
    ]);
    const fates = Uint32Array.from([1, 0, 0, 0, 1, 1, 1, 1]);
    expect([...pairedRows(table, fates)]).toEqual([
      { chosen: 2, rejected: 0 },
      { chosen: 3, rejected: 5 },
      { chosen: 1, rejected: 7 },
    ]);
  });
});

describe('preferencePair', () => {
  it('holds all that was said', () => {
    const told = (thought: string) => trajectoryWith({ thought, response: 'Done.' });
    expect(preferencePair(told('right'), told('wrong'))).toEqual({
      prompt: 'How many pens are there?',
      chosen: 'right\n\nDone.',
      rejected: 'wrong\n\nDone.',
    });
  });
});
