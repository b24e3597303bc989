import { describe, expect, it } from 'vitest';
import { inertLabel, inertMarkdown, plainLine } from '../../../src/editor/markdownText';

const hostile = [
  '<script>alert(1)</script>',
  '[run](command:workbench.action.terminal.new)',
  '![x](https://example.org/a.png)',
  '$(trash) $(sync~spin)',
  '**bold** `code` ~~gone~~ | cell |',
  'https://example.org and me@example.org',
  '&lt;b&gt;',
];

describe('inertMarkdown', () => {
  it.each(hostile)('escapes every sign of %j that means something', (text) => {
    const escaped = inertMarkdown(text);
    expect(escaped.replace(/\\(.)/g, '$1')).toBe(text);
    expect(escaped.replace(/\\./g, '')).not.toMatch(/[\\`*_{}[\]()<>#|~$&:@/!]/);
  });
});

describe('plainLine', () => {
  it('drops control characters, direction marks and line ends', () => {
    expect(plainLine('a\u001b[31mred\u001b[0m\u202ebackwards\r\n\u2028b')).toBe(
      'a [31mred [0m backwards b',
    );
  });

  it('is bounded and never cuts a character in two', () => {
    const line = plainLine('👍'.repeat(500), 20);
    expect(line.length).toBeLessThanOrEqual(20);
    expect(line).toBe(`${'👍'.repeat(9)}…`);
  });
});

describe('inertLabel', () => {
  it('draws no icon', () => {
    expect(inertLabel('$(trash) x')).not.toContain('$(');
  });
});
