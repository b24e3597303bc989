import { describe, expect, it } from 'vitest';
import { holder, spellingsOf, textPattern } from '../../../../src/analysis/table/textPattern';

describe('texts that are sought', () => {
  it.each([
    ['café', 'CAFÉ', true],
    ['kiel', '\u212aiel', true],
    ['mass', 'MA\u017f\u017f', true],
    ['straße', 'STRA\u1e9eE', true],
    ['straße', 'STRASSE', false],
    ['σας', 'ΣΑΣ', true],
    ['i', 'İ', false],
    ['i', 'ı', false],
    ['\u{10428}', '\u{10400}', true],
    ['é', 'e\u0301', false],
    ['a.b(', 'xA.B(', true],
    ['a.b', 'aXb', false],
    ['\\boxed{1}-/', 'is \\BOXED{1}-/', true],
  ])('%s in %s: %s', (sought, text, expected) => {
    expect(textPattern(sought, false).test(text)).toBe(expected);
    expect(holder(sought)(text)).toBe(expected);
  });

  it('fit in case where that is asked for', () => {
    expect(textPattern('Éa', true).test('éa')).toBe(false);
    expect(textPattern('Éa', true).test('Éa')).toBe(true);
  });

  it('know every spelling of a character', () => {
    expect([...spellingsOf('k', false)].sort()).toEqual(['K', 'k', '\u212a']);
    expect([...spellingsOf('Σ', false)].sort()).toEqual(['Σ', 'ς', 'σ']);
    expect(spellingsOf('你', false)).toEqual(['你']);
    expect(spellingsOf('k', true)).toEqual(['k']);
  });
});
