import type { RE2JS } from 're2js';
import { messageOf } from '../../../base/errors';
import { type Comparison, parseComparison } from './comparison';
import { appliesToFields, type EachOnce, type Rule } from './rule';
import { RuleReader } from './ruleReader';

const longestName = 60;
const conditions = [
  'expect',
  'usesEachOnce',
  'mustContain',
  'mustNotContain',
  'answerMatches',
] as const;
/** All that a rule may have; the schema in media/schemas says the same. */
export const ruleKeys = [
  '$schema',
  'name',
  'description',
  'appliesTo',
  'in',
  'find',
  'take',
  ...conditions,
];

/**
 * Reads a rule from JSON: `name`, what it `appliesTo`, what to `find`, and what must hold of it.
 * Example: `{"name": "sums", "find": "(?<a>\\d+) \\+ (?<b>\\d+) = (?<c>\\d+)", "expect": "{a} + {b} = {c}"}`.
 *
 * @throws VerifierError with the line of what is wrong
 */
export function parseRule(source: string): Rule {
  const reader = RuleReader.root(source);
  reader.allowKeys(ruleKeys);
  const name = reader.text('name') ?? reader.fail('name', '“name” is missing');
  if (name.length > longestName) {
    reader.fail('name', `“name” is longer than ${longestName} characters`);
  }
  if (!reader.keys.some((key) => conditions.some((condition) => condition === key))) {
    reader.fail('name', `nothing is asked for: give one of ${conditions.join(', ')}`);
  }
  const appliesTo = readAppliesTo(reader);
  const find = reader.pattern('find');
  const named = namesOf([find, ...appliesTo.map(([, pattern]) => pattern)]);
  const expect = readExpect(reader, named);
  const usesEachOnce = readEachOnce(reader, named);
  if (find !== undefined && expect.length === 0 && usesEachOnce === undefined) {
    reader.fail('find', 'what is found has to be checked by “expect” or “usesEachOnce”');
  }
  const [mustContain, mustNotContain, answerMatches] = (
    ['mustContain', 'mustNotContain', 'answerMatches'] as const
  ).map((key) => reader.pattern(key));
  return {
    name,
    appliesTo,
    in: reader.choice('in', ['answer', 'thought', 'everywhere']),
    take: reader.choice('take', ['all', 'first', 'last']),
    expect,
    ...(find && { find }),
    ...(usesEachOnce && { usesEachOnce }),
    ...(mustContain && { mustContain }),
    ...(mustNotContain && { mustNotContain }),
    ...(answerMatches && { answerMatches }),
  };
}

function readAppliesTo(reader: RuleReader): Rule['appliesTo'] {
  const object = reader.object('appliesTo');
  object?.allowKeys(appliesToFields);
  return appliesToFields.flatMap((field) => {
    const pattern = object?.pattern(field);
    return pattern === undefined ? [] : [[field, pattern] as const];
  });
}

function readExpect(reader: RuleReader, named: ReadonlySet<string>): readonly Comparison[] {
  return reader.texts('expect').map((text) => {
    const comparison = attempt(reader, 'expect', () => parseComparison(text));
    comparison.names.forEach((name) => knownName(reader, 'expect', named, name));
    return comparison;
  });
}

function readEachOnce(reader: RuleReader, named: ReadonlySet<string>): EachOnce | undefined {
  const object = reader.object('usesEachOnce');
  if (object === undefined) {
    return undefined;
  }
  object.allowKeys(['numbers', 'in']);
  const nameAt = (key: string): string => {
    const [, name] = /^\{(\w+)\}$/.exec(object.text(key) ?? '') ?? [];
    return name === undefined
      ? object.fail(key, `“${key}” has to be a named text, such as {numbers}`)
      : knownName(object, key, named, name);
  };
  return { numbers: nameAt('numbers'), in: nameAt('in') };
}

function knownName(
  reader: RuleReader,
  key: string,
  named: ReadonlySet<string>,
  name: string,
): string {
  return named.has(name)
    ? name
    : reader.fail(key, `{${name}} is not among the named texts ${[...named].join(', ')}`);
}

/** Named groups, and what every trajectory may have. */
function namesOf(patterns: readonly (RE2JS | undefined)[]): ReadonlySet<string> {
  const groups = patterns.flatMap((pattern) => Object.keys(pattern?.namedGroups() ?? {}));
  return new Set([...groups, 'gold', 'answer']);
}

function attempt<T>(reader: RuleReader, key: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    return reader.fail(key, messageOf(error));
  }
}
