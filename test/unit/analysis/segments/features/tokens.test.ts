import { describe, expect, it } from 'vitest';
import { findCues } from '../../../../../src/analysis/segments/features/cueIndex';
import { FeatureReader } from '../../../../../src/analysis/segments/features/spanFeatures';
import { tokensRead, TokenScanner } from '../../../../../src/analysis/segments/features/tokens';

function tokensOf(text: string): string[] {
  const scanner = new TokenScanner();
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, at) =>
    text.slice(scanner.starts[at], scanner.ends[at]),
  );
}

function cueTexts(text: string): string[] {
  const scanner = new TokenScanner();
  scanner.scan(text);
  return findCues(scanner).map(({ start, end }) => text.slice(start, end));
}

describe('TokenScanner', () => {
  it.each([
    ["Let's re-check x = 2.5", ["Let's", 're', '-', 'check', 'x', '=', '2.5']],
    ['\\frac{1}{2} == 1,000', ['\\frac', '{', '1', '}', '{', '2', '}', '==', '1,000']],
    ['灯是 5 盏。', ['灯', '是', '5', '盏', '。']],
    ['Über-größe', ['Über', '-', 'größe']],
    [' \n\t', []],
    ['', []],
  ])('cuts %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('reads the head of a long span only, and a run of one mark at once', () => {
    expect(tokensOf('wait '.repeat(10_000))).toHaveLength(tokensRead);
    expect(tokensOf('='.repeat(10_000))).toHaveLength(1);
  });

  it('files upper and lower case under one hash', () => {
    const scanner = new TokenScanner();
    scanner.scan('WAIT wait');
    expect(scanner.hashes[0]).toBe(scanner.hashes[1]);
  });
});

describe('findCues', () => {
  it('finds whole phrases across fillers and marks', () => {
    expect(cueTexts('But hold on, LET ME just Double-check it.')).toEqual(
      expect.arrayContaining(['But hold on', 'LET ME just Double-check']),
    );
    expect(cueTexts('The function awaits.')).not.toContain('wait');
  });

  it('takes openers at the front only', () => {
    expect(cueTexts('Hmm, maybe so.')).toContain('Hmm');
    expect(cueTexts('The lamp at the end, plug.')).not.toContain('plug');
  });
});

describe('FeatureReader', () => {
  const vocabulary: ReadonlySet<number> = new Set();

  it('knows a repeated sentence and a repeated result from new ones', () => {
    const reader = new FeatureReader(vocabulary);
    reader.begin(['So 2 + 3 = 5.', 'It is a lamp.', 'So 2 + 3 = 5.']);
    const [first, , again] = [0, 1, 2].map((index) => {
      const { grams, shapes } = reader.read(index);
      return { grams: grams.copy(), shapes: shapes.copy() };
    });
    expect(again?.grams).toEqual(first?.grams);
    expect(again?.shapes).not.toEqual(first?.shapes);
  });

  it('reads a thought as if it had read none before', () => {
    const thought = ['So 2 + 3 = 5.', 'It is a lamp.', 'So it is 5.'];
    const reader = new FeatureReader(vocabulary);
    const read = () => {
      reader.begin(thought);
      return thought.map((_, index) => reader.read(index).shapes.copy());
    };
    const first = read();
    reader.begin(['The lamp is 5 = 5.']);
    reader.read(0);
    expect(read()).toEqual(first);
  });

  it('gives no text away: features are whole numbers', () => {
    const reader = new FeatureReader(vocabulary);
    reader.begin(['A lamp.']);
    const { grams, openers, shapes } = reader.read(0);
    const all = [grams, openers, shapes].map((column) => column.copy());
    expect(all.map(({ length }) => length)).toEqual([9, 8, expect.any(Number)]);
    expect(all.flat().every(Number.isInteger)).toBe(true);
  });
});
