import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BytePairTokenizer } from '../../../../src/analysis/tokens/bytePairTokenizer';
import { encodings } from '../../../../src/analysis/tokens/encodings';
import { seededRandom } from '../../../support/seededRandom';
import { TiktokenOracle } from '../../../support/tiktokenOracle';
import { bytePairTokenizer } from '../../../support/tokenizers';
import { alphabet, hardText } from '../../../support/tokenTexts';

const texts = [
  '',
  'a',
  'Wait, that cannot be right: 7 * 8 = 56, not 54.',
  'Größe — naïve “quotes” … \u00a0\u200b end',
  '首先，设水箱的容积为 V 升。等等，不对。',
  'emoji 👩‍👩‍👧‍👦 🇩🇪 and 𝒙² + 𝒚²',
  'lone \ud800 surrogate and \udc00 another \udc00\ud800',
  'looks special: <|endoftext|> <|im_start|> <|fim_prefix|>',
  '\tif x:\r\n\t\treturn  1\n\n\n',
  "it's IT'S I'll WE'LL they'RE you'Ve 'tis '' 's'S'ſ x'ſ",
  '1 12 123 1234 12345678 ١٢٣٤ ½²³ 𝟗𝟗𝟗𝟗',
  'camelCase HTTPServer ABcDEf 中A中B 中文ABC中 ʰA ǅa \u0301A \u0301a !\u0301',
  '// path/to//x\n/ //\n/\n !?\r\n/',
  '   leading\n   and   \n\n  trailing   ',
  '\ufeffbyte order mark\ufeff and \u0085 next \u2028 line \u180e',
  '\u0000 zero a\u0000 \u0000a aa\u0000',
  'pneumonoultramicroscopicsilicovolcanoconiosis antidisestablishmentarianism',
];

const fuzzedTexts = 4000;

describe.each(encodings)('%s', (encoding) => {
  let ours: BytePairTokenizer;
  let oracle: TiktokenOracle;

  beforeAll(async () => {
    ours = await bytePairTokenizer(encoding);
    oracle = new TiktokenOracle(encoding);
  });

  afterAll(() => {
    oracle.free();
  });

  function expectSame(text: string): void {
    const ids = oracle.ids(text);
    expect([...ours.encode(text)], JSON.stringify(text)).toEqual([...ids]);
    expect([...ours.ends(text)], JSON.stringify(text)).toEqual([...oracle.ends(text, ids)]);
    expect(ours.count(text), JSON.stringify(text)).toBe(ids.length);
  }

  it.each(texts)('gives the ids of tiktoken for %j', (text) => {
    expectSame(text);
  });

  it('gives the ids of tiktoken for each two neighbours', () => {
    for (const first of alphabet) {
      // One text for all, since a call of the oracle is dear; the letter between stops merging.
      expectSame(alphabet.map((second) => `${first}${second}1z `).join(''));
    }
  });

  it(`gives the ids and ends of tiktoken for ${fuzzedTexts} fuzzed texts`, () => {
    const random = seededRandom(20_000 + encoding.length);
    for (let round = 0; round < fuzzedTexts; round++) {
      expectSame(hardText(random));
    }
  });

  it('gives the ids of tiktoken for pieces too long for the short way', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 60; round++) {
      const letters = Array.from({ length: 120 + round * 6 }, () =>
        String.fromCharCode((round % 3 === 0 ? 0x4e00 : 0x61) + Math.floor(random() * 26)),
      );
      expectSame(letters.join(''));
    }
  });

  it('remembers pieces without mixing them up', () => {
    const random = seededRandom(11);
    const words = Array.from({ length: 6000 }, () =>
      Math.floor(random() * 36 ** 7)
        .toString(36)
        .replaceAll(/\d/g, 'e'),
    );
    const text = words.join(' ');
    const ids = [...oracle.ids(text)];
    expect([...ours.encode(text)]).toEqual(ids);
    expect([...ours.encode(text)]).toEqual(ids);
  });
});
