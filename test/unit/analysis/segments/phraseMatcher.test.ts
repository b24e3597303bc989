import { describe, expect, it } from 'vitest';
import { TokenScanner } from '../../../../src/analysis/segments/features/tokens';
import { PhraseMatcher, type PhraseWords } from '../../../../src/analysis/segments/phraseMatcher';
import { SentenceWords } from '../../../../src/analysis/segments/sentenceWords';

type Read = (text: string) => PhraseWords;

const words: Read = (text) => {
  const sentence = new SentenceWords();
  sentence.read(text);
  return sentence;
};

const tokens: Read = (text) => {
  const scanner = new TokenScanner();
  scanner.scan(text);
  return scanner;
};

function found(phrases: readonly string[], text: string, read = words): string[] {
  const matcher = new PhraseMatcher<string>();
  phrases.forEach((phrase) => matcher.add(read(phrase), phrase));
  const matches: string[] = [];
  matcher.find(read(text), {
    take: (phrase, first, last) => matches.push(`${first}-${last} ${phrase}`),
  });
  return matches;
}

describe('PhraseMatcher', () => {
  it('finds whole words only, whatever their case', () => {
    expect(found(['wait'], 'Wait, await that, WAIT')).toEqual(['0-0 wait', '3-3 wait']);
  });

  it('finds phrases that overlap, the shorter one first', () => {
    const phrases = ['try', 'try another way', 'another way'];
    expect(found(phrases, 'Try another way.')).toEqual([
      ...['0-0 try', '0-2 try another way', '1-2 another way'],
    ]);
  });

  it('passes over fillers within a phrase, not before it and not where they are meant', () => {
    const phrases = ['let me check', 'also try'];
    expect(found(phrases, 'So let me just also check')).toEqual(['1-5 let me check']);
    expect(found(phrases, 'We also try, we also just try')).toEqual([
      ...['1-2 also try', '4-6 also try'],
    ]);
    expect(found(phrases, 'let just')).toEqual([]);
    expect(found(phrases, `let ${'just '.repeat(7)}me check`)).toEqual(['0-9 let me check']);
    expect(found(phrases, `let ${'just '.repeat(8)}me check`)).toEqual([]);
  });

  it('takes any number for any other', () => {
    expect(found(['is not 1'], 'It is not 7.5, is not it?')).toEqual(['1-3 is not 1']);
    expect(found(['plugging # back'], 'Plugging 12 back', tokens)).toEqual(['0-2 plugging # back']);
  });

  it('passes over marks, except where a question ends', () => {
    expect(found(['no wait'], 'No, wait', tokens)).toEqual(['0-2 no wait']);
    expect(found(['no wait'], 'No? wait', tokens)).toEqual([]);
  });
});
