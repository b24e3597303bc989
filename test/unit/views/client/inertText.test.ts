import { describe, expect, it } from 'vitest';
import { inertText, oneLine, shortened } from '../../../../src/views/client/inertText';

describe('inertText', () => {
  it.each([
    ['plain text, ünïcode 数学 🙂', 'plain text, ünïcode 数学 🙂'],
    ['a\nb\tc', 'a\nb\tc'],
    ['a\u001b[31mb\u0000\u007f', 'a␛[31mb␀␡'],
    ['\u0085\u009b', '‹U+0085›‹U+009B›'],
    ['a\u202eb\u2066c\u200bd', 'a‹U+202E›b‹U+2066›c‹U+200B›d'],
    ['\ud800x\udc00', '\ufffdx\ufffd'],
    ['\u{e0041}', '‹U+E0041›'],
    // A joiner belongs to the word or the emoji it stands in.
    ['👩\u200d💻 می\u200cخواهم', '👩\u200d💻 می\u200cخواهم'],
  ])('shows %j', (text, shown) => expect(inertText(text)).toBe(shown));
});

describe('oneLine', () => {
  it.each([
    ['  a \n\n b  ', 10, 'a b'],
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abc  defg', 6, 'abc d…'],
    [' '.repeat(100) + 'a', 10, '…'],
  ])('puts %j into %d characters', (text, limit, line) => expect(oneLine(text, limit)).toBe(line));
});

describe('shortened', () => {
  it('says how much is left out', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('x'.repeat(5003), 3)).toBe('xxx… (5,000 more characters)');
  });
});
