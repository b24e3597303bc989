import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../../src/analysis/answers/compare';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly equal: boolean;
}

/** The pairs of the fixture by the structure they are about. */
function pairsByStructure(): Map<string, Pair[]> {
  const path = join(__dirname, '../../../fixtures/answers/equivalence.txt');
  const structures = new Map<string, Pair[]>();
  let pairs: Pair[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    const [, a, sign, b] = /^(.+) ([⇔⇎]) (.+)$/.exec(line.startsWith('#') ? '' : line) ?? [];
    if (heading !== undefined) {
      pairs = [];
      structures.set(heading, pairs);
    } else if (a !== undefined && b !== undefined) {
      pairs.push({ a, b, equal: sign === '⇔' });
    }
  }
  return structures;
}

describe('equivalence of answers', () => {
  it.each([...pairsByStructure()])('of %s', (_structure, pairs) => {
    expect(pairs.length).toBeGreaterThan(8);
    const wrong = pairs.filter(({ a, b, equal }) => {
      const [there, back] = [compareAnswers(a, b), compareAnswers(b, a)];
      return (there.verdict === 'equal') !== equal || there.verdict !== back.verdict;
    });
    expect(wrong).toEqual([]);
  });
});
