import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/analysis/answers/compare';
import { extractAnswer } from '../../src/analysis/answers/extract';
import { computed } from './votes/computed';

const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

function linesOf<T>(name: string): T[] {
  const path = join(corpus, 'checks', name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no checks/${name}`);
  }
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

interface VoteCase {
  readonly id: string;
  readonly method: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tol: number;
}

/** Every figure that is expected is there, within the tolerance; what is computed may have more. */
function expectWithin(actual: unknown, expected: unknown, tolerance: number, where: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual, where).toBe('number');
    expect(Math.abs((actual as number) - expected), where).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === 'object' && expected !== null) {
    const found = actual as Record<string, unknown> | null | undefined;
    for (const [key, value] of Object.entries(expected)) {
      expectWithin(found?.[key], value, tolerance, `${where}.${key}`);
    }
  } else {
    expect(actual ?? null, where).toEqual(expected);
  }
}

describe('votes', () => {
  it.each(linesOf<VoteCase>('votes.jsonl'))('$id', ({ id, method, input, expected, tol }) => {
    expectWithin(computed(method, input, expected), expected, tol, id);
  });
});

describe('equivalence', () => {
  const pairs = linesOf<{ a: string; b: string; equal: boolean; tier: string }>(
    'equivalence.jsonl',
  );

  it('is found as people see it', () => {
    const judged = pairs.map(({ a, b, equal, tier }) => {
      const found = compareAnswers(a, b).verdict === 'equal';
      return { right: found === equal, isFalsePositive: found && !equal, isCore: tier === 'core' };
    });
    const core = judged.filter(({ isCore }) => isCore);
    const share = (of: readonly { right: boolean }[]): number =>
      of.filter(({ right }) => right).length / of.length;
    expect(share(judged)).toBeGreaterThanOrEqual(0.97);
    expect(share(core)).toBeGreaterThanOrEqual(0.985);
    const falsePositives = judged.filter(({ isFalsePositive }) => isFalsePositive).length;
    expect(falsePositives / judged.length).toBeLessThanOrEqual(0.005);
  });
});

describe('extraction', () => {
  const texts = linesOf<{ text: string; expected: string | null }>('extraction.jsonl');

  it('finds the answers that people find', () => {
    const right = texts.filter(({ text, expected }) => {
      const found = extractAnswer(text)?.answer;
      return expected === null
        ? found === undefined
        : found !== undefined && compareAnswers(found, expected).verdict === 'equal';
    });
    expect(right.length / texts.length).toBeGreaterThanOrEqual(0.97);
  });
});
