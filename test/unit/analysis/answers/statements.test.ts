import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersEqual } from '../../../../src/analysis/answers/compare';
import { extractAnswer } from '../../../../src/analysis/answers/extract';

/** Lines `[text, answer]`; an answer of null says that the text states none. */
const cases = readFileSync(join(__dirname, '../../../fixtures/answers/extraction.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as readonly [text: string, answer: string | null]);

describe('statements of an answer', () => {
  it.each(cases)('in %j is %j', (text, expected) => {
    const found = extractAnswer(text)?.answer;
    if (expected === null) {
      expect(found).toBeUndefined();
    } else {
      expect(found).toBeDefined();
      expect(answersEqual(found ?? '', expected), found).toBe(true);
    }
  });
});
