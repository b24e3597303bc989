import { describe, expect, it } from 'vitest';
import { hubTokenizer } from '../../../../src/analysis/tokens/hubTokenizer';
import { normalisedText } from '../../../../src/analysis/tokens/normalisedText';
import { ExpectedError } from '../../../../src/base/errors';
import { byteFallbackFile, byteLevelFile, lowerCaseFile } from '../../../support/hubFiles';
import { seededRandom } from '../../../support/seededRandom';
import { hardText } from '../../../support/tokenTexts';

describe('a byte-level tokenizer', () => {
  const tokenizer = hubTokenizer('small', byteLevelFile());

  it.each([
    ['', []],
    ['it is', [2, 5]],
    ['<think>it', [7, 9]],
    ['é', [1, 1]],
    ['👍x', [2, 2, 2, 2, 3]],
    ['a\ud800', [1, 2, 2, 2]],
    ['e\u0301t it', [2, 2, 3, 4, 6]],
    ['\u1112\u1161\u11abit', [3, 3, 3, 5]],
  ])('ends the tokens of %j at %j', (text, ends) => {
    expect([...tokenizer.ends(text)]).toEqual(ends);
    expect(tokenizer.count(text)).toBe(ends.length);
  });

  it('gives the ids of the file', () => {
    expect([...tokenizer.encode('it is<think>')]).toEqual([256, 258, 259]);
  });

  it('takes what looks like a special token for text', () => {
    expect(tokenizer.count('<|end|>')).toBe(7);
  });

  it('ends any text at its end, never going back', () => {
    const random = seededRandom(31);
    for (let round = 0; round < 1000; round++) {
      const text = hardText(random);
      const ends = [...tokenizer.ends(text)];
      expect(ends.at(-1) ?? 0, JSON.stringify(text)).toBe(text.length);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(tokenizer.count(text)).toBe(ends.length);
    }
  });
});

describe('a tokenizer with single bytes where all else fails', () => {
  const tokenizer = hubTokenizer('older', byteFallbackFile());

  it.each([
    ['ab a', [2, 4]],
    ['aé b', [1, 2, 2, 3, 4]],
  ])('ends the tokens of %j at %j', (text, ends) => {
    expect([...tokenizer.ends(text)]).toEqual(ends);
  });
});

it('spreads tokens that do not add up to the text', () => {
  const ends = [...hubTokenizer('words', lowerCaseFile()).ends('Wait   NOPE  wait')];
  expect(ends).toHaveLength(4);
  expect(ends.at(-1)).toBe(17);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});

it.each([
  ['nothing', undefined],
  ['a list', []],
  ['no model', { added_tokens: [] }],
  ['a model of no known type', { ...byteLevelFile(), model: { type: 'Oracle' } }],
  ['a model without words', { ...byteLevelFile(), model: { type: 'BPE' } }],
])('refuses %s', (_what, file) => {
  expect(() => hubTokenizer('bad', file)).toThrow(ExpectedError);
});

describe('normalisedText', () => {
  it.each([
    ['', [0]],
    ['e\u0301t', [0, 2, 3]],
    ['\u0301e', [0, 1, 2]],
    ['a\u0323\u0307b', [0, 3, 3, 4]],
    ['\u1112\u1161\u11ab!', [0, 3, 4]],
    ['\u212b', [0, 1]],
  ])('leads offsets of %j back', (original, offsets) => {
    const read = normalisedText(original);
    expect(read?.text).toBe(original.normalize('NFC'));
    expect([...(read?.originalOffsets ?? [])]).toEqual(offsets);
  });
});
