import { describe, expect, it } from 'vitest';
import { type ByteSource, FileByteSource, MemoryByteSource } from '../../../src/corpus/byteSource';
import { findRecords } from '../../../src/corpus/container';
import { spansOfLines } from '../../../src/corpus/recordSpans';
import { tempFile } from '../../support/tempFiles';

const never = (): boolean => false;

function memory(text: string): MemoryByteSource {
  return new MemoryByteSource(Buffer.from(text), '1');
}

/** Gives at most `most` bytes a read, as a pipe or a slow disk may. */
function inPieces(text: string, most: number): ByteSource {
  const whole = memory(text);
  return {
    size: whole.size,
    version: whole.version,
    read: (position, target) => whole.read(position, target.subarray(0, most)),
    dispose: () => undefined,
  };
}

function records(source: ByteSource): { text: string; line: number }[] {
  const { spans } = findRecords(source, never);
  return Array.from({ length: spans.count }, (_, record) => {
    const span = spans.span(record);
    const bytes = Buffer.alloc(span === undefined ? 0 : span.end - span.start);
    source.read(span?.start ?? 0, bytes);
    return { text: bytes.toString(), line: spans.line(record) };
  });
}

describe('lines', () => {
  it('skips blank lines and keeps line numbers', () => {
    expect(records(memory('{"a":1}\n\n  \r\n{"a":2}'))).toEqual([
      { text: '{"a":1}', line: 0 },
      { text: '{"a":2}', line: 3 },
    ]);
  });

  it('leaves the byte order mark out', () => {
    expect(records(memory('\uFEFF{"a":1}\n{"b":1}\n'))[0]).toEqual({ text: '{"a":1}', line: 0 });
  });

  it('ends a line at 0x0a only', () => {
    const text = '{"a":"x\u2028y\u0085z"}\n{"a":2}\n';
    expect(records(memory(text))).toHaveLength(2);
  });

  it('finds the same lines however the bytes arrive', () => {
    const text = `${'{"a":"x"}\n'.repeat(3)}\n${'é'.repeat(50)}\n{"last":true}`;
    const expected = spansOfLines(memory(text), never);
    for (let most = 1; most <= 100; most++) {
      const spans = spansOfLines(inPieces(text, most), never);
      expect(spans.count).toBe(expected.count);
      for (let record = 0; record < spans.count; record++) {
        expect(spans.span(record)).toEqual(expected.span(record));
        expect(spans.line(record)).toBe(expected.line(record));
      }
    }
  });

  it('grows past its first size', () => {
    const { spans } = findRecords(memory('{}\n'.repeat(5000)), never);
    expect(spans.count).toBe(5000);
    expect(spans.line(4999)).toBe(4999);
    expect(spans.atLine(3210)).toBe(3210);
  });

  it('stops when told to', () => {
    expect(spansOfLines(memory('{}\n{}\n'), () => true).count).toBe(0);
  });

  it('gives nothing for an empty file', () => {
    expect(records(memory(''))).toEqual([]);
    expect(records(memory('\n\n'))).toEqual([]);
  });
});

describe('one JSON text', () => {
  it('is one record when it is an object over several lines', () => {
    expect(records(memory('\n{\n  "a": [1, 2]\n}\n'))).toEqual([
      { text: '{\n  "a": [1, 2]\n}', line: 1 },
    ]);
  });

  it('is a record per element when it is an array', () => {
    const text = '[\n  {"a": "]},["},\n  {"b": "\\""}, 3\n]';
    expect(records(memory(text))).toEqual([
      { text: '{"a": "]},["}', line: 1 },
      { text: '{"b": "\\""}', line: 2 },
      { text: '3', line: 2 },
    ]);
  });

  it('is an array on one line too', () => {
    expect(records(memory('[{"a":1},{"a":2}]')).map(({ text }) => text)).toEqual([
      '{"a":1}',
      '{"a":2}',
    ]);
  });

  it('falls back to lines when it does not parse', () => {
    expect(records(memory('{\n"a": \n'))).toHaveLength(2);
  });
});

describe('FileByteSource', () => {
  it('reads from a place', () => {
    const source = new FileByteSource(tempFile('a.txt', '0123456789'));
    const bytes = Buffer.alloc(4);
    expect(source.read(8, bytes)).toBe(2);
    expect(bytes.toString('utf8', 0, 2)).toBe('89');
    source.dispose();
  });

  it('says what is wrong with a file that is not there', () => {
    expect(() => new FileByteSource('/nowhere/at/all.jsonl')).toThrow(
      '/nowhere/at/all.jsonl: the file does not exist (any more)',
    );
  });
});
