import { describe, expect, it } from 'vitest';
import { keyHash } from '../../../src/corpus/keyNumbers';
import { SiblingGroups } from '../../../src/corpus/siblingGroups';
import { seededRandom } from '../../support/seededRandom';

describe('SiblingGroups', () => {
  it('groups as a map of keys would', () => {
    const random = seededRandom(11);
    const expected = new Map<string, { record: number; index: number }[]>();
    const groups = new SiblingGroups();
    for (let record = 0; record < 30_000; record++) {
      const key = `problem ${Math.floor(random() ** 2 * 20_000)}`;
      const id = { record, index: record % 3 };
      const members = expected.get(key) ?? [];
      expected.set(key, members);
      members.push(id);
      const group = groups.number(keyHash(key));
      groups.add(group, id);
      expect(groups.numberOf(key)).toBe(group);
    }
    expect(groups.size).toBe(expected.size);
    expect(groups.trajectories).toBe(30_000);
    expect([...groups.values()]).toEqual([...expected.values()]);
    for (const [key, members] of expected) {
      expect(groups.get(key)).toEqual(members);
    }
    expect(groups.get('problem')).toBeUndefined();
  });

  it('takes runs of records as it takes one after the other', () => {
    const random = seededRandom(12);
    const [runs, singles] = [new SiblingGroups(), new SiblingGroups()];
    for (let record = 0; record < 150_000;) {
      const hash = keyHash(`problem ${Math.floor(random() * 3000)}`);
      const count = 1 + Math.floor(random() * 9);
      runs.addRun(runs.number(hash), record, count);
      for (let end = record + count; record < end; record++) {
        singles.add(singles.number(hash), { record, index: 0 });
      }
      // A record without a trajectory in between.
      record += random() < 0.1 ? 1 : 0;
    }
    expect([...runs.values()]).toEqual([...singles.values()]);
    expect(runs.trajectories).toBe(singles.trajectories);
  });

  it('tells keys apart that differ in one place', () => {
    const groups = new SiblingGroups();
    const keys = [
      '',
      ' ',
      'a',
      'b',
      'ab',
      'ba',
      '__proto__',
      'constructor',
      '\u0000',
      'é',
      'e\u0301',
    ];
    keys.forEach((key, record) => groups.add(groups.number(keyHash(key)), { record, index: 0 }));
    expect(groups.size).toBe(keys.length);
  });
});
