import { describe, expect, it } from 'vitest';
import { nestedJson } from '../../../../../src/analysis/formats/json/nestedJson';
import { Field } from '../../../../../src/analysis/formats/record/fields';
import type { JsonObject } from '../../../../../src/analysis/model';
import { expectMapped, randomString } from '../../../../support/formats';
import { seededRandom } from '../../../../support/seededRandom';

describe('nestedJson', () => {
  it('leads from inner texts to the outer string', () => {
    const inner = nestedJson(Field.root({ a: '{"b":"x\\ny"}' }).at('a'));
    expect(inner?.at('b').text).toEqual({
      text: 'x\ny',
      pieces: [
        { start: 0, end: 1, path: ['a'], from: 6 },
        { start: 2, end: 3, path: ['a'], from: 9 },
      ],
    });
  });

  it.each([undefined, null, 7, 'text', '{"b":', '"b"', ''])('finds nothing in %j', (a) => {
    const record: JsonObject = a === undefined ? {} : { a };
    expect(nestedJson(Field.root(record).at('a'))).toBeUndefined();
  });

  it('keeps every text and its way, whatever is escaped', () => {
    const random = seededRandom(77);
    for (let round = 0; round < 300; round++) {
      const text = randomString(random);
      const raw = JSON.stringify({ a: JSON.stringify([text]) });
      const field = Field.root(JSON.parse(raw) as JsonObject).at('a');
      const read = nestedJson(field)?.at(0).text;
      expect(read?.text).toBe(text);
      expectMapped(raw, read ?? { text: '', pieces: [] });
    }
  });
});
