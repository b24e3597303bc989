import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bracketPuzzle } from '../../../../../src/analysis/verify/bracketPuzzle';
import type { CheckedClaim } from '../../../../../src/analysis/verify/claim';
import { parseRule } from '../../../../../src/analysis/verify/declarative/parseRule';
import { RuleVerifier } from '../../../../../src/analysis/verify/declarative/ruleVerifier';
import { gameOf24 } from '../../../../../src/analysis/verify/gameOf24';
import type { UserVerifierInput } from '../../../../../src/analysis/verify/user/userVerifier';

const samples = join(__dirname, '../../../../../media/samples/.cot-lens/verifiers');

function claimsOf(rule: object, input: Partial<UserVerifierInput>): readonly CheckedClaim[] {
  return new RuleVerifier(parseRule(JSON.stringify({ name: 'rule', ...rule }))).verify({
    problem: '',
    text: '',
    part: 'response',
    givesAnswer: true,
    format: 'rows',
    ...input,
  });
}

const sums = { find: '(?<a>\\d+) \\+ (?<b>\\d+) = (?<sum>\\d+)', expect: '{a} + {b} = {sum}' };

describe('what a rule expects', () => {
  it('is checked at every place that it finds', () => {
    const text = 'So 12 + 30 = 42, and 42 + 9 = 50.';
    expect(claimsOf(sums, { text })).toEqual([
      {
        verifier: 'rule',
        span: { start: 3, end: 15 },
        stated: '12 + 30 = 42',
        verdict: 'true',
        reason: 'all that is expected holds',
      },
      {
        verifier: 'rule',
        span: { start: 21, end: 32 },
        stated: '42 + 9 = 50',
        verdict: 'false',
        reason: '51 = 50 does not hold',
        right: '51',
      },
    ]);
  });

  it('may be checked at the first place or the last one alone', () => {
    const text = '1 + 1 = 2; 1 + 1 = 3; 1 + 1 = 4';
    const stated = (take: string): readonly string[] =>
      claimsOf({ ...sums, take }, { text }).map((claim) => claim.stated);
    expect(stated('first')).toEqual(['1 + 1 = 2']);
    expect(stated('last')).toEqual(['1 + 1 = 4']);
  });

  it.each([
    ['{a} < {b}', '0.1 0.2', 'true'],
    ['{a} >= {b}', '1,234 1234', 'true'],
    ['{a} != {b}', '2/4 1/2', 'false'],
    ['2 * {a}^2 <= {b}', '3 18', 'true'],
    ['{a} = {b} \\bmod 7', '1 15', 'true'],
    ['{a} / {b} = 1', '3 0', 'unsure'],
    ['{a} = {b}', 'three 3', 'true'],
    ['{a} = {b}', 'many 3', 'unsure'],
  ])('%s for %s is %s', (expected, text, verdict) => {
    const rule = { find: '^(?<a>\\S+) (?<b>\\S+)$', expect: expected };
    expect(claimsOf(rule, { text })).toMatchObject([{ verdict }]);
  });

  it('may be about the answer, with no place to find', () => {
    const rule = { appliesTo: { problem: 'twice (?<n>\\d+)' }, expect: '{answer} = 2 * {n}' };
    const asked = { problem: 'What is twice 21?', text: 'It is 41.', answer: '41' };
    expect(claimsOf(rule, asked)).toMatchObject([
      { span: { start: 6, end: 8 }, stated: '41', verdict: 'false', right: '42' },
    ]);
    expect(claimsOf(rule, { ...asked, problem: 'Half of it?' })).toEqual([]);
  });

  it('asks for all of several things', () => {
    const rule = { ...sums, expect: ['{a} + {b} = {sum}', '{sum} = {gold}'] };
    const [claim] = claimsOf(rule, { text: '1 + 2 = 3', gold: '4' });
    expect(claim).toMatchObject({ verdict: 'false', right: '3' });
  });
});

describe('what a rule wants to be there', () => {
  it('is looked for in the text', () => {
    const rule = { mustContain: '(?i)final answer' };
    expect(claimsOf(rule, { text: 'First.\nLast line.\n' })).toMatchObject([
      { verdict: 'false', stated: 'Last line.' },
    ]);
    expect(claimsOf(rule, { text: 'Final answer: 3', answer: '3' })).toMatchObject([
      { verdict: 'true', stated: '3' },
    ]);
  });

  it('or not to be there is marked wherever it is', () => {
    const claims = claimsOf({ mustNotContain: 'as an AI' }, { text: 'as an AI, as an AI' });
    expect(claims.map(({ span, verdict }) => [span.start, verdict])).toEqual([
      [0, 'false'],
      [10, 'false'],
    ]);
  });

  it('is asked of the answer', () => {
    const rule = { answerMatches: '^\\d+$' };
    expect(claimsOf(rule, { text: 'It is 7.', answer: '7' })).toMatchObject([{ verdict: 'true' }]);
    expect(claimsOf(rule, { text: 'It is x.', answer: 'x' })).toMatchObject([{ verdict: 'false' }]);
    expect(claimsOf(rule, { text: 'It is.' })).toEqual([]);
  });
});

describe('which texts a rule looks at', () => {
  it.each([
    ['answer', ['response']],
    ['thought', ['thought']],
    ['everywhere', ['thought', 'response']],
  ])('in %s', (where, parts) => {
    const seen = (['thought', 'response'] as const).filter((part) => {
      const input = { part, givesAnswer: part === 'response', text: 'x' };
      return claimsOf({ in: where, mustContain: 'x' }, input).length > 0;
    });
    expect(seen).toEqual(parts);
  });

  it('by format and model', () => {
    const rule = { appliesTo: { format: '^rows$', model: 'qwen' }, mustContain: 'x' };
    expect(claimsOf(rule, { text: 'x', model: 'qwen3-8b' })).toHaveLength(1);
    expect(claimsOf(rule, { text: 'x', model: 'llama' })).toEqual([]);
    expect(claimsOf(rule, { text: 'x' })).toEqual([]);
  });
});

describe('a hostile text', () => {
  it('takes no longer than its length', () => {
    const rule = { find: '(?<a>(?:\\d+)+)+ = (?<b>(a|a)*)b', expect: '{a} = 1' };
    const begin = performance.now();
    const text = `${'1'.repeat(300_000)} = ${'a'.repeat(300_000)}`;
    expect(claimsOf(rule, { text })).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('the rules among the samples', () => {
  const sample = (name: string): RuleVerifier =>
    new RuleVerifier(parseRule(readFileSync(join(samples, name), 'utf8')));
  const input = { part: 'response', givesAnswer: true, format: 'rows' } as const;
  const verdicts = (claims: readonly CheckedClaim[]): readonly string[] =>
    claims.map(({ verdict }) => verdict);

  it.each([
    ['2 3 4 5', 'Answer: (3 + 5 - 2) * 4'],
    ['2 3 4 5', 'Answer: (3 + 5) * 4 - 2'],
    ['2 3 4 5', 'Answer: 4 * 3 * 2'],
    ['4 4 6 8', 'Steps.\nAnswer: (4 + 8) * (6 - 4) = 24'],
  ])('judge the game of 24 as the verifier that is built in: %s, %s', (problem, text) => {
    expect(verdicts(sample('game-of-24.json').verify({ ...input, problem, text }))).toEqual(
      verdicts(gameOf24.verify({ problem, text })),
    );
  });

  it.each([
    ['1 + (2 * 3 + 4) * 5', 51],
    ['(1 + 2) * 3 + 4 * 5', 51],
    ['1 + (2 * 3 + 4) * 6', 51],
  ])('judge the bracket puzzle: %s', (text, target) => {
    const problem = `Put one pair of brackets into 1 + 2 * 3 + 4 * 5 so that it equals ${target}.`;
    const ours = sample('one-pair-of-brackets.json').verify({ ...input, problem, text });
    const builtIn = verdicts(bracketPuzzle.verify({ problem, text }));
    expect(verdicts(ours)).toEqual(builtIn.length === 0 ? ['false'] : builtIn);
  });
});
