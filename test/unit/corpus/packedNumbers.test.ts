import { describe, expect, it } from 'vitest';
import { BlockColumn, type NumberArray } from '../../../src/corpus/blockColumn';
import { PackedNumbers } from '../../../src/corpus/packedNumbers';
import { seededRandom } from '../../support/seededRandom';

const length = 1000;
const numbers = (of: (at: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, at) => of(at));

describe('PackedNumbers', () => {
  it.each([
    ['all the same', numbers(() => -3), 0],
    ['counting up', numbers((at) => 1e12 + at), 0],
    ['within 256', numbers((at) => 70 + ((at * 7) % 256)), 1],
    ['within 256 of counting up', numbers((at) => at + ((at * 31) % 200)), 1],
    ['within 65,536', numbers((at) => -20_000 + ((at * 7919) % 65_536)), 2],
    ['within 32 bits', numbers((at) => (at * 2_654_435_761) % 0x1_0000_0000), 4],
  ])('keeps numbers that are %s', (_name, given, width) => {
    const packed = PackedNumbers.of(given) ?? expect.fail();
    expect(packed.byteLength).toBe(width * length);
    expect(given.map((_, at) => packed.get(at))).toEqual(given);
  });

  it.each([
    ['parts', 0.5],
    ['no number', Number.NaN],
    ['no end', Infinity],
    ['a sign without a value', -0],
    ['too far from the others', 2 ** 40],
  ])('leaves numbers alone of which one is %s', (_name, odd) => {
    expect(PackedNumbers.of(numbers((at) => (at === 500 ? odd : at % 9)))).toBeUndefined();
  });
});

function isSame(a: NumberArray, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, at) => Object.is(value, b[at]));
}

describe('BlockColumn', () => {
  const blocks = 6;
  const count = blocks * 65_536 - 17;

  it('is packed behind its end, and stays what it is', () => {
    const random = seededRandom(3);
    const column = new BlockColumn('float64', Number.NaN);
    const expected = Float64Array.from({ length: count }, (_, at) =>
      at < 131_072 ? at % 3 : random() < 0.5 ? 1 : at >> 4,
    );
    expected.forEach((value) => column.push(value));
    expect(column.byteLength).toBeLessThan(3 * 65_536 * 8);
    expect(isSame(column.slice(), expected)).toBe(true);
    const changed = [5, 70_000, 200_000, count - 1];
    for (const at of changed) {
      expected[at] = -7.5;
      column.set(at, -7.5);
    }
    expect(isSame(column.slice(), expected)).toBe(true);
    column.truncate(140_000);
    column.append(expected.slice(140_000));
    expect(isSame(column.slice(), expected)).toBe(true);
    for (let at = 0; at < count; at += 1013) {
      expect(column.get(at)).toBe(expected[at]);
    }
  });
});
