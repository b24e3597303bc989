import { describe, expect, it } from 'vitest';
import { TurnPhrases } from '../../../../src/analysis/segments/turnPhrases';
import { TurnWords } from '../../../../src/analysis/segments/turnWords';

function found(phrases: readonly string[], text: string): string[] {
  const index = new TurnPhrases<string>();
  phrases.forEach((phrase) => index.add(phrase, phrase));
  const words = new TurnWords();
  words.read(text);
  return index.find(words).map(({ entry, first }) => `${first} ${entry}`);
}

describe('TurnPhrases', () => {
  it('finds whole words only, whatever their case', () => {
    expect(found(['wait'], 'Wait, await that, WAIT')).toEqual(['0 wait', '3 wait']);
  });

  it('finds phrases that overlap, the shorter one first', () => {
    const phrases = ['try', 'try another way', 'another way'];
    expect(found(phrases, 'Try another way.')).toEqual([
      ...['0 try', '0 try another way', '1 another way'],
    ]);
  });

  it('passes over fillers within a phrase, not before it and not where they are meant', () => {
    const phrases = ['let me check', 'also try'];
    expect(found(phrases, 'So let me just also check')).toEqual(['1 let me check']);
    expect(found(phrases, 'We also try, we also just try')).toEqual(['1 also try', '4 also try']);
    expect(found(phrases, 'let just')).toEqual([]);
  });

  it('takes any number for any other', () => {
    expect(found(['is not 1'], 'It is not 7.5, is not it?')).toEqual(['1 is not 1']);
  });
});
