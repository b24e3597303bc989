import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/analysis/cost/questions/answerQuestion';

/** Checks with values from logs, papers and peers, which are no part of the repository. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');
const path = join(corpus, 'checks/cost.jsonl');

interface Check {
  readonly id: string;
  readonly category: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: number;
  readonly unit: string;
  readonly tolerance_rel: number;
}

function checks(): readonly Check[] {
  if (!existsSync(path)) {
    throw new Error('The corpus has no checks/cost.jsonl');
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Check);
}

describe('checks of cost', () => {
  it.each(checks())('$id', ({ category, inputs, unit, expected, tolerance_rel: tolerance }) => {
    const answer = answerQuestion({ category, inputs, unit });
    expect(answer).toHaveProperty('value');
    const value = 'value' in answer ? answer.value : NaN;
    // Rounding of the last bit is no difference.
    const allowed = Math.abs(expected) * Math.max(tolerance, 1e-12);
    expect(Math.abs(value - expected), `${value}, not ${expected}`).toBeLessThanOrEqual(allowed);
  });
});
