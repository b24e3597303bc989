import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRule, ruleKeys } from '../../../../../src/analysis/verify/declarative/parseRule';
import { appliesToFields } from '../../../../../src/analysis/verify/declarative/rule';
import { VerifierError } from '../../../../../src/analysis/verify/user/userVerifier';

/** Line, from 0, and reason of what is wrong with a rule. */
function wrongIn(text: string): readonly [number, string] {
  try {
    parseRule(text);
  } catch (error) {
    if (error instanceof VerifierError) {
      return [error.line, error.message];
    }
    throw error;
  }
  throw new Error('nothing is wrong');
}

const written = (...members: readonly string[]): string =>
  `{\n  "name": "rule",\n  ${members.join(',\n  ')}\n}`;

describe('a rule', () => {
  it('has defaults', () => {
    expect(parseRule(written('"mustContain": "x"'))).toMatchObject({ in: 'answer', take: 'all' });
  });

  it.each([
    ['{"name": "rule"', 0, /^Truncated/],
    ['[]', 0, /object in braces/],
    ['{\n\n"mustContain": "x"}', 0, /“name” is missing/],
    [written('"description": "d"'), 1, /nothing is asked for/],
    [written('"mustContain": "x"', '"finds": "y"'), 3, /“finds” is unknown/],
    [written('"mustContain": "("'), 2, /“mustContain”: .*missing closing \)/],
    [written('"mustContain": "(?=x)"'), 2, /“mustContain”: /],
    [written('"mustContain": 3'), 2, /has to be a text/],
    [written('"mustContain": "x"', '"in": "answers"'), 3, /one of answer, thought, everywhere/],
    [written('"find": "x"', '"mustContain": "x"'), 2, /checked by “expect”/],
    [written('"find": "(?<a>x)"', '"expect": "{a}"'), 3, /no comparison/],
    [written('"find": "(?<a>x)"', '"expect": "{a} = y"'), 3, /variable y/],
    [
      written('"find": "(?<a>x)"', '"expect": "{b} = 1"'),
      3,
      /\{b\} is not among .* a, gold, answer/,
    ],
    [
      written('"find": "(?<a>x)"', '"usesEachOnce": {\n    "numbers": "{a}",\n    "in": "a"\n  }'),
      5,
      /“in” has to be a named text/,
    ],
    [
      written('"mustContain": "x"', '"appliesTo": {\n  "problems": "x" }'),
      4,
      /“problems” is unknown/,
    ],
    [written('"mustContain": "x"', '"appliesTo": "x"'), 3, /object in braces/],
    [written('"expect": ["{gold} = 1", 2]'), 2, /a text or a list/],
  ])('that is wrong says where and why: %s', (text, line, reason) => {
    const [at, why] = wrongIn(text);
    expect(why).toMatch(reason);
    expect(at).toBe(line);
  });

  it('cannot reach into prototypes', () => {
    expect(wrongIn(written('"__proto__": {"find": "x"}', '"mustContain": "x"'))[1]).toMatch(
      /“__proto__” is unknown/,
    );
    expect(wrongIn(written('"mustContain": "x"', '"expect": "{constructor} = 1"'))[1]).toMatch(
      /not among/,
    );
  });
});

describe('the schema of rules', () => {
  const schema = JSON.parse(
    readFileSync(join(__dirname, '../../../../../media/schemas/verifier.schema.json'), 'utf8'),
  ) as {
    readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
    readonly anyOf: readonly { readonly required: readonly string[] }[];
  };

  it('offers what can be read, and no more', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(ruleKeys.toSorted());
    expect(Object.keys(schema.properties['appliesTo']?.properties ?? {})).toEqual(appliesToFields);
  });

  it('asks for one of the conditions', () => {
    for (const [condition = ''] of schema.anyOf.map(({ required }) => required)) {
      expect(() => parseRule(`{"name": "rule", "${condition}": 3}`)).toThrow(condition);
    }
  });
});
