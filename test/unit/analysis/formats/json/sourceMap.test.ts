import { describe, expect, it } from 'vitest';
import { RawLocator } from '../../../../../src/analysis/formats/json/sourceMap';
import { concat, fromString, slice } from '../../../../../src/analysis/formats/text/sourceText';
import type { JsonPath, JsonValue } from '../../../../../src/analysis/model';
import { rawOffset, textSpan } from '../../../../../src/base/positions';
import { randomJson, randomString } from '../../../../support/formats';
import { seededRandom } from '../../../../support/seededRandom';

function located(raw: string, path: JsonPath): string | undefined {
  const span = new RawLocator(raw).locateString(path);
  return span && raw.slice(span.start, span.end);
}

describe('locating a string', () => {
  it.each<[string, string, JsonPath, string | undefined]>([
    ['a member', '{"a":"x","b":"y"}', ['b'], 'y'],
    ['an element in depth', ' { "a" : [ 1 , { "b" : [ "x" , "y" ] } ] } ', ['a', 1, 'b', 1], 'y'],
    ['the last of a doubled key', '{"a":"x","a":"y"}', ['a'], 'y'],
    ['a member of the last of a doubled key', '{"a":{"b":"x"},"a":{"b":"y"}}', ['a', 'b'], 'y'],
    ['nothing that a doubled key hid', '{"a":{"b":"x"},"a":{}}', ['a', 'b'], undefined],
    ['an escaped key', '{"\\u0061\\n":"x"}', ['a\n'], 'x'],
    ['a key named __proto__', '{"__proto__":{"a":"x"}}', ['__proto__', 'a'], 'x'],
    ['past brackets and quotes in strings', '{"a":"}]\\"{","b":"x"}', ['b'], 'x'],
    ['behind a byte order mark', '\ufeff{"a":"x"}\r', ['a'], 'x'],
    ['no number', '{"a":1}', ['a'], undefined],
    ['nothing inherited', '{"a":"x"}', ['toString'], undefined],
    ['nothing past an array', '{"a":["x"]}', ['a', 1], undefined],
    ['nothing in text that is not JSON', 'nonsense', ['a'], undefined],
    ['nothing in a cut text', '{"a":{"b', ['a', 'b', 'c'], undefined],
  ])('finds %s', (_, raw, path, expected) => {
    expect(located(raw, path)).toBe(expected);
  });
});

describe('the way from text to raw and back', () => {
  const raw = String.raw`{"a":"x\n\u00e9\ud83d\ude00😀\\y","b":"z"}`;
  const a = fromString(['a'], 'x\né😀😀\\y');
  const b = fromString(['b'], 'z');

  it('takes escapes whole', () => {
    const locator = new RawLocator(raw);
    const ranges = Array.from(a.text, (_, unit) => unit).map((unit) => {
      const [range] = locator.toRaw(a, textSpan(unit, unit + 1));
      return range && raw.slice(range.start, range.end);
    });
    expect(ranges.slice(0, 5)).toEqual(['x', '\\n', '\\u00e9', '\\ud83d', '\\ude00']);
    expect(locator.toRaw(a, textSpan(7, 9)).map((r) => raw.slice(r.start, r.end))).toEqual([
      '\\\\y',
    ]);
  });

  it('leads from any unit of an escape to what it stands for', () => {
    const locator = new RawLocator(raw);
    const start = raw.indexOf('\\u00e9');
    for (let unit = start; unit < start + 6; unit++) {
      expect(locator.fromRaw(rawOffset(unit), [b, a])).toEqual({ text: 1, offset: 2 });
    }
    expect(locator.fromRaw(rawOffset(0), [a, b])).toBeUndefined();
    expect(locator.fromRaw(rawOffset(raw.length + 5), [a, b])).toBeUndefined();
  });

  it('gives one range for each piece and none for separators', () => {
    const joined = concat([slice(a, 1, 3), b], '\n\n');
    const ranges = new RawLocator(raw).toRaw(joined, textSpan(0, joined.text.length));
    expect(ranges.map((r) => raw.slice(r.start, r.end))).toEqual(['\\n\\u00e9', 'z']);
    expect(new RawLocator(raw).toRaw(joined, textSpan(2, 4))).toEqual([]);
    expect(new RawLocator(raw).toRaw(joined, textSpan(1, 1))).toEqual([]);
  });

  it('holds for every unit of every string of random JSON', () => {
    const random = seededRandom(42);
    let units = 0;
    for (let round = 0; round < 150; round++) {
      const value = { root: randomJson(random, 4), long: randomString(random, 1500) };
      units += checkEverything(escaped(random, JSON.stringify(value)), value);
    }
    expect(units).toBeGreaterThan(50_000);
  });

  it('answers many queries on a long record', () => {
    const text = 'line\n'.repeat(100_000);
    const record = JSON.stringify({ ids: Array.from({ length: 100_000 }, () => 7), text });
    const source = fromString(['text'], text);
    const locator = new RawLocator(record);
    for (let unit = 0; unit < text.length; unit += 50) {
      const [range] = locator.toRaw(source, textSpan(unit, unit + 5));
      expect(locator.fromRaw(range?.start ?? rawOffset(0), [source])?.offset).toBe(unit);
    }
  });
});

/** Writes some characters of JSON text as \u escapes, which changes nothing of its meaning. */
function escaped(random: () => number, json: string): string {
  return json.replaceAll(/[zé漢\ud800-\udfff]/g, (character) =>
    random() < 0.3 ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character,
  );
}

/** Checks each unit of each string of a value both ways; returns how many there were. */
function checkEverything(raw: string, value: JsonValue): number {
  expect(JSON.parse(raw)).toEqual(value);
  const locator = new RawLocator(raw);
  let units = 0;
  for (const [path, text] of stringsIn(value, [])) {
    const source = fromString(path, text);
    for (let unit = 0; unit < text.length; unit++) {
      const [range] = locator.toRaw(source, textSpan(unit, unit + 1));
      const decoded: unknown = range && JSON.parse(`"${raw.slice(range.start, range.end)}"`);
      if (range === undefined || decoded !== text[unit]) {
        expect.fail(`unit ${unit} of ${JSON.stringify(path)} in ${raw}`);
      }
      for (let offset = range.start; offset < range.end; offset = rawOffset(offset + 1)) {
        if (locator.fromRaw(offset, [source])?.offset !== unit) {
          expect.fail(`raw ${offset} of ${raw}`);
        }
      }
      units++;
    }
  }
  return units;
}

function* stringsIn(value: JsonValue, path: JsonPath): Generator<[JsonPath, string]> {
  if (typeof value === 'string') {
    yield [path, value];
  } else if (Array.isArray(value)) {
    const elements = value as readonly JsonValue[];
    for (const [index, element] of elements.entries()) {
      yield* stringsIn(element, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield* stringsIn(member, [...path, key]);
    }
  }
}
