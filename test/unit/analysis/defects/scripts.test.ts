import { describe, expect, it } from 'vitest';
import { hasOtherScripts, scriptOf } from '../../../../src/analysis/defects/scripts';

describe('hasOtherScripts', () => {
  it('says of every unit whether it is of a script other than Latin', () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code);
    const wrong = codes.filter((code) => {
      const script = scriptOf(code);
      const isOther = script !== undefined && script !== 'Latin';
      return hasOtherScripts(String.fromCharCode(code)) !== isOther;
    });
    expect(wrong).toEqual([]);
  });

  it('finds one letter in a long text', () => {
    const text = 'so x = 4. '.repeat(100);
    expect(hasOtherScripts(text)).toBe(false);
    expect(hasOtherScripts(`${text}数${text}`)).toBe(true);
  });
});
