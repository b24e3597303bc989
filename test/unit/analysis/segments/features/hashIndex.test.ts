import { describe, expect, it } from 'vitest';
import { HashIndex } from '../../../../../src/analysis/segments/features/hashIndex';
import { HashSieve } from '../../../../../src/analysis/segments/features/hashSieve';
import { seededRandom } from '../../../../support/seededRandom';

/** Hashes of which many occur again, zero and the extremes of 32 bits among them. */
function hashesOf(count: number): readonly number[] {
  const random = seededRandom(count);
  const drawn = Array.from({ length: count }, () => Math.floor(random() * count) * 0x01000193);
  return [0, -1, 2 ** 31 - 1, -(2 ** 31), ...drawn].map((hash) => hash | 0);
}

describe('HashIndex', () => {
  it('keeps the first number of every hash, as a map would', () => {
    const index = new HashIndex(2);
    const map = new Map<number, number>();
    hashesOf(5_000).forEach((hash, at) => {
      index.add(hash, at);
      map.set(hash, map.get(hash) ?? at);
    });
    expect(index.size).toBe(map.size);
    map.forEach((number, hash) => expect(index.get(hash)).toBe(number));
    expect(index.get(12_345)).toBe(map.get(12_345) ?? -1);
  });

  it('adds what it is asked for and does not have', () => {
    const index = new HashIndex(2);
    const map = new Map<number, number>();
    hashesOf(5_000).forEach((hash, at) => {
      map.set(hash, map.get(hash) ?? at);
      expect(index.getOrAdd(hash, at)).toBe(map.get(hash));
    });
    expect(index.size).toBe(map.size);
  });

  it.each([10, 50_000])('is filled anew after %i hashes were forgotten', (count) => {
    const index = HashIndex.of(hashesOf(count));
    index.clear();
    expect(index.size).toBe(0);
    expect(hashesOf(count).some((hash) => index.has(hash))).toBe(false);
    hashesOf(300).forEach((hash) => index.add(hash, 7));
    expect(hashesOf(300).every((hash) => index.get(hash) === 7)).toBe(true);
  });

  it('is empty at first, and has what it was made of', () => {
    expect(new HashIndex().has(0)).toBe(false);
    const index = HashIndex.of([5, -5, 0]);
    expect([5, -5, 0, 1].map((hash) => index.get(hash))).toEqual([0, 1, 2, -1]);
  });

  it('gives up on hashes that all meet in one place', () => {
    // Multiples of the inverse of the multiplier differ in the last bits alone.
    const meeting = Array.from({ length: 1_000 }, (_, at) => Math.imul(at, 0x0e8b2f51));
    const index = HashIndex.of(meeting);
    expect(index.size).toBeLessThan(meeting.length);
    expect(index.size).toBeGreaterThan(0);
    expect(meeting.filter((hash) => index.has(hash))).toHaveLength(index.size);
  });
});

describe('HashSieve', () => {
  it('lets every hash through once between two clearings', () => {
    const sieve = new HashSieve(3_000);
    for (const count of [2_000, 100]) {
      const hashes = hashesOf(count);
      sieve.clear();
      expect(hashes.filter((hash) => sieve.isNew(hash))).toEqual([...new Set(hashes)]);
    }
  });
});
