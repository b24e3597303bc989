import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../../src/base/errors';
import { isNameOf, mappingFor, patternFor } from '../../../src/editor/fieldMappings';

const names = { absolute: '/home/u/work/runs/a[1].jsonl', relative: 'runs/a[1].jsonl' };

describe('patternFor', () => {
  it.each([
    ['a[1].jsonl'],
    ['runs/a[1].jsonl'],
    ['/home/u/work/runs/a[1].jsonl'],
    ['*.jsonl'],
    ['runs/*.jsonl'],
    ['**/runs/*'],
    ['**/*.{json,jsonl}'],
    ['a?1?.jsonl'],
  ])('%s fits', (pattern) => {
    expect(patternFor({ [pattern]: {} }, names)).toBe(pattern);
  });

  it.each([['*.json'], ['a*'.repeat(3)], ['work/*.jsonl'], ['other/**'], [''], ['b.jsonl']])(
    '%j does not',
    (pattern) => {
      expect(patternFor({ [pattern]: {} }, names)).toBeUndefined();
    },
  );

  it('prefers the file’s own name, then the pattern that says most, then the first', () => {
    const all = ['*', '*.jsonl', '**/*.jsonl', 'runs/*.jsonl', 'run?/*.jsonl', 'a[1].jsonl'];
    const setting = Object.fromEntries(all.map((pattern) => [pattern, {}]));
    expect(patternFor(setting, names)).toBe('a[1].jsonl');
    expect(patternFor({ ...setting, 'a[1].jsonl': undefined, 'a?1].jsonl': {} }, names)).toBe(
      'a[1].jsonl',
    );
    const globs = Object.fromEntries(all.slice(0, 5).map((pattern) => [pattern, {}]));
    expect(patternFor(globs, names)).toBe('runs/*.jsonl');
    expect(patternFor({ 'r*.jsonl': {}, 'a*.jsonl': {}, '*a.jsonl': {} }, names)).toBe('a*.jsonl');
  });

  it.each([[undefined], [null], ['*'], [['*']], [3]])('finds none in %j', (setting) => {
    expect(patternFor(setting, names)).toBeUndefined();
  });
});

describe('mappingFor', () => {
  it('gives the mapping as plain data', () => {
    const mapping = { gold: 'g', thought: 'a[*].b' };
    expect(mappingFor({ '*.jsonl': mapping }, names)).toEqual(mapping);
    expect(mappingFor({ '*.json': mapping }, names)).toBeUndefined();
  });

  it.each([
    [{ thought: 'a[' }, 'cotLens.fieldMappings, "*.jsonl": thought: "a[" is no path'],
    [{ thoughts: 'a' }, 'cotLens.fieldMappings, "*.jsonl": there is no "thoughts"'],
    ['a', 'cotLens.fieldMappings, "*.jsonl": a mapping is an object'],
  ])('names setting, pattern and path of %j', (mapping, reason) => {
    const setting = { '*.jsonl': mapping, '*.txt': 3 };
    expect(() => mappingFor(setting, names)).toThrow(ExpectedError);
    expect(() => mappingFor(setting, names)).toThrow(reason);
  });

  it('leaves files alone that a bad mapping is not for', () => {
    expect(mappingFor({ '*.txt': 3 }, names)).toBeUndefined();
  });
});

describe('isNameOf', () => {
  it('tells names and paths of the file from globs', () => {
    expect(isNameOf('a[1].jsonl', names)).toBe(true);
    expect(isNameOf('runs/a[1].jsonl', names)).toBe(true);
    expect(isNameOf('*.jsonl', names)).toBe(false);
  });
});
