import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../../src/corpus/byteSource';
import { blankLine, type FoundLines } from '../../../src/corpus/foundLines';
import { LineIndex } from '../../../src/corpus/lineIndex';
import { SpanIndex } from '../../../src/corpus/spanIndex';
import { seededRandom } from '../../support/seededRandom';
import { allOf, inPieces, memory, textsOf } from './support/sources';

interface Line {
  readonly text: string;
  readonly line: number;
}

/** The records as a reader of the whole text would find them. */
function expectedLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((each, line) => ({ text: each, line }))
    .filter((each) => !/^[ \t\r]*$/.test(each.text));
}

async function linesOf(source: ByteSource, step?: number): Promise<Line[]> {
  const store = await allOf(source, step);
  expect(store.container).toBe('lines');
  const texts = await textsOf(store);
  return texts.map((text, record) => ({ text, line: store.lineOf(record) }));
}

describe('lines', () => {
  it.each([
    ['blank lines', '{"a":1}\n\n  \r\n{"a":2}'],
    ['a byte order mark', '\uFEFF{"a":1}\n{"b":1}\n'],
    ['other line ends inside', '{"a":"x\u2028y\u0085z"}\n{"a":2}\n'],
    ['carriage returns', '{"a":1}\r\n{"a":2}\r\n'],
    ['blank lines first and last', '\n\n{"a":1}\n\n\n'],
    ['nothing', ''],
    ['nothing but blank lines', '\n \n\t\n'],
    ['no final newline', '{"a":1}\n{"a":2}'],
    ['wide characters', `{"a":"${'é𝑥'.repeat(40)}"}\n{"b":1}\n`],
  ])('%s', async (_name, text) => {
    expect(await linesOf(memory(text))).toEqual(expectedLines(text));
    for (let most = 1; most <= 100; most += most < 12 ? 1 : 17) {
      expect(await linesOf(inPieces(text, most), most)).toEqual(expectedLines(text));
    }
  });

  it('are those of a plain split, whatever the text', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round++) {
      const pieces = ['{}', '{"a":1}', '\n', '\n', ' ', '\r\n', 'x'.repeat(random() * 300)];
      const length = Math.floor(random() * 120);
      const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]);
      const source = memory(`{}\n${text.join('')}`);
      expect(await linesOf(source, 1 + Math.floor(random() * 64))).toEqual(
        expectedLines(`{}\n${text.join('')}`),
      );
    }
  });

  it('leads from lines back to records', async () => {
    const text = `\n${'{}\n'.repeat(300)}\n\n${'{"a":1}\n\n'.repeat(200)}{"b":1}\n`;
    const store = await allOf(memory(text));
    expect(store.recordAtLine(0)).toBeUndefined();
    for (let record = 0; record < store.count; record++) {
      expect(store.recordAtLine(store.lineOf(record))).toBe(record);
    }
    expect(store.recordAtLine(302)).toBe(299);
    expect(store.recordAtLine(1e9)).toBe(store.count - 1);
  });

  it('take less than five bytes a record of memory, and when saved', () => {
    const index = LineIndex.of(memory(''));
    const many = memory('{}\n'.repeat(1 << 18));
    index.advance(many, many.size);
    expect(index.spans.count).toBe(1 << 18);
    expect(index.spans.byteLength / index.spans.count).toBeLessThan(4.2);
    expect(index.toBytes().length / index.spans.count).toBeLessThan(0.2);
  });

  it('take a byte a record where their lengths differ by less than 256', () => {
    const many = memory(Array.from({ length: 200_000 }, (_, at) => `${at}\n`).join(''));
    const index = LineIndex.of(many);
    index.advance(many, many.size);
    expect(index.toBytes().length / index.spans.count).toBeLessThan(1.2);
    const restored = LineIndex.fromBytes(index.toBytes());
    expect(restored.spans.span(199_999)).toEqual(index.spans.span(199_999));
    expect(restored.spans.span(65_536)).toEqual(index.spans.span(65_536));
  });

  it('take no more where every second line is blank', () => {
    const many = memory('{}\n\n'.repeat(100_000));
    const index = LineIndex.of(many);
    index.advance(many, many.size);
    expect(index.toBytes().length / index.spans.count).toBeLessThan(4.2);
    expect(index.spans.line(99_999)).toBe(199_998);
    expect(index.spans.atLine(150_000)).toBe(75_000);
  });

  it('takes in lines that were found elsewhere, from wherever it stands', () => {
    const text = '{"a":1}\n\n{"bb":2}\n{"c":3}\n';
    const lines = text.split('\n').slice(0, -1);
    const found = (from: number): FoundLines => ({
      start: lines.slice(0, from).join('\n').length + Math.min(from, 1),
      end: text.length,
      lengths: Uint32Array.from(lines.slice(from), (line) => line.length + 1),
      wide: new Map(),
      codes: Uint32Array.from(lines.slice(from), (line) => (line === '' ? blankLine : 1)),
    });
    const whole = LineIndex.of(memory(text));
    whole.advance(memory(text), text.length);
    for (let position = 0; position <= text.length; position++) {
      const index = LineIndex.of(memory(text));
      index.advance(memory(text), position);
      expect(index.take(found(3))).toBe(index.next >= found(3).start);
      expect(index.take(found(0))).toBe(true);
      expect(index.toBytes(), String(position)).toEqual(whole.toBytes());
    }
  });

  it('takes in lines that are longer than 32 bits say', () => {
    const index = LineIndex.of(memory(''));
    const wide = new Map([[1, 2 ** 33]]);
    const [lengths, codes] = [Uint32Array.of(10, 0, 5), Uint32Array.of(1, 2, 3)];
    expect(index.take({ start: 0, end: 2 ** 33 + 15, lengths, wide, codes })).toBe(true);
    expect(index.spans.span(1)).toMatchObject({ start: 10, end: 2 ** 33 + 10 });
    expect(index.spans.span(2)).toMatchObject({ start: 2 ** 33 + 10 });
    expect(index.next).toBe(2 ** 33 + 15);
  });

  it('go on from a saved index', () => {
    const text = `{"a":1}\n\n{"a":2}\n{"a":`;
    const first = memory(text);
    const index = LineIndex.of(first);
    index.advance(first, first.size);
    const restored = LineIndex.fromBytes(index.toBytes());
    const whole = memory(`${text}3}\n{"a":4}\n`);
    restored.advance(whole, whole.size);
    const fresh = LineIndex.of(whole);
    fresh.advance(whole, whole.size);
    expect(restored.spans.count).toBe(4);
    for (let record = 0; record < 4; record++) {
      expect(restored.spans.span(record)).toEqual(fresh.spans.span(record));
      expect(restored.spans.line(record)).toBe(fresh.spans.line(record));
    }
  });
});

describe('SpanIndex', () => {
  it('keeps spans of more than 32 bits and wide gaps', () => {
    const spans = new SpanIndex(1);
    const far = 2 ** 33;
    const added: (readonly [number, number, number])[] = [
      [5, 10, 0],
      [11, far, 1],
      [far + 1, far + 3, 2],
      [far * 2, far * 2 + 7, 90],
      [far * 2 + 8, far * 2 + 9, 91],
    ];
    added.forEach((each) => spans.add(...each));
    for (const each of [spans, SpanIndex.fromBytes(spans.toBytes(), 1)]) {
      added.forEach(([start, end, line], record) => {
        const span = each.span(record);
        expect(span?.start).toBe(start);
        expect(span?.end).toBeGreaterThanOrEqual(end);
        expect((span?.end ?? 0) - end).toBeLessThan(64 * 1024);
        expect(each.line(record)).toBe(line);
      });
      expect(each.span(5)).toBeUndefined();
      expect(each.span(-1)).toBeUndefined();
    }
  });

  it('takes a run of records as it takes one after the other', () => {
    const random = seededRandom(11);
    const [one, runs] = [new SpanIndex(1), new SpanIndex(1)];
    let [start, line] = [3, 0];
    while (one.count < 150_000) {
      const strides = Uint32Array.from({ length: random() * 3000 }, () => 1 + random() * 900);
      const after = runs.addRun(start, line, strides, strides.length);
      for (const stride of strides) {
        one.add(start, start + stride - 1, line);
        start += stride;
        line++;
      }
      expect(after).toBe(start);
      if (random() < 0.5) {
        start += Math.floor(random() * 5);
        line += Math.floor(random() * 3);
      }
    }
    expect(runs.count).toBe(one.count);
    expect(Buffer.compare(runs.toBytes(), one.toBytes())).toBe(0);
    const restored = SpanIndex.fromBytes(runs.toBytes(), 1);
    for (let record = 0; record < one.count; record += 1 + Math.floor(random() * 50)) {
      expect(runs.span(record)).toEqual(one.span(record));
      expect(restored.span(record)).toEqual(one.span(record));
      expect(runs.line(record)).toBe(one.line(record));
    }
  });

  it('does not read what it did not write', () => {
    const bytes = new SpanIndex().toBytes();
    expect(() => SpanIndex.fromBytes(bytes.subarray(0, 24))).toThrow(RangeError);
    expect(() => SpanIndex.fromBytes(new Uint8Array(40).fill(7))).toThrow(RangeError);
  });
});
