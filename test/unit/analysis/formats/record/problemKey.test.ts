import { describe, expect, it } from 'vitest';
import {
  hash64,
  keyOfId,
  keyOfRecord,
  keyOfText,
} from '../../../../../src/analysis/formats/record/problemKey';

describe('problem keys', () => {
  it('do not mind white space', () => {
    expect(keyOfText(' What is\n\n2 + 2? ')).toBe(keyOfText('What is 2 + 2?'));
    expect(keyOfText('What is 2 + 2?')).not.toBe(keyOfText('What is 2 + 3?'));
  });

  it('say what they were made from, so that none can stand for another', () => {
    expect(keyOfId('task_id', 'a')).toBe('task_id=a');
    expect(keyOfText('a')).toMatch(/^text:[\da-f]{16}$/);
    expect(keyOfRecord('a')).toMatch(/^record:[\da-f]{16}$/);
  });
});

describe('hash64', () => {
  it('stays the same from run to run', () => {
    expect([hash64(''), hash64('a'), hash64('b')]).toMatchInlineSnapshot(`
      [
        "488bdcb81aee8d83",
        "501c2ba782c97901",
        "459eda5bc254d2bf",
      ]
    `);
  });

  it('tells many close texts apart', () => {
    const hashes = new Set(
      Array.from({ length: 50_000 }, (_, index) => hash64(`problem ${index}`)),
    );
    expect(hashes.size).toBe(50_000);
  });
});
