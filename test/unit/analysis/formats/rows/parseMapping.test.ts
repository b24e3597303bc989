import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../../../../src/base/errors';
import { mappingKey } from '../../../../../src/analysis/formats/rows/fieldRoles';
import { parseMapping } from '../../../../../src/analysis/formats/rows/parseMapping';

describe('parseMapping', () => {
  it('takes a path for each role', () => {
    const mapping = { answer: 'a.b[*].c', gold: 'g', thought: 'a["x.y"]' };
    expect(parseMapping(mapping)).toEqual(mapping);
  });

  it.each([
    [{ though: 'a' }, 'there is no "though"; the roles are thought, answer, problem'],
    [{ ['__proto__']: 'a' }, 'there is no "__proto__"'],
    [{ thought: 'a[' }, 'thought: "a[" is no path: it breaks off at "["'],
    [{ thought: 3 }, 'thought: a path is a text'],
    [{ thought: '' }, 'thought: a path is a text'],
    [{ gold: 'a' }, 'the mapping names neither thought nor answer'],
    [{}, 'the mapping names neither thought nor answer'],
    ['a', 'a mapping is an object'],
    [null, 'a mapping is an object'],
    [['a'], 'a mapping is an object'],
  ])('refuses %j', (value, reason) => {
    expect(() => parseMapping(value)).toThrow(ExpectedError);
    expect(() => parseMapping(value)).toThrow(reason);
  });
});

describe('mappingKey', () => {
  it('is the same for mappings that say the same', () => {
    expect(mappingKey({ thought: 'a', gold: 'b' })).toBe(mappingKey({ gold: 'b', thought: 'a' }));
    expect(mappingKey({ thought: 'a' })).not.toBe(mappingKey({ answer: 'a' }));
    expect(mappingKey(undefined)).toBe('');
  });
});
