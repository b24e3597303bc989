import { describe, expect, it } from 'vitest';
import {
  concat,
  emptyText,
  fromString,
  paragraphs,
  slice,
  trim,
} from '../../../../../src/analysis/formats/text/sourceText';

const abc = fromString(['a'], 'abcdef');
const xyz = fromString(['x', 0], ' xyz ');

describe('source texts', () => {
  it('have one piece for a whole string and none for an empty one', () => {
    expect(abc.pieces).toEqual([{ start: 0, end: 6, path: ['a'], from: 0 }]);
    expect(fromString(['a'], '')).toEqual(emptyText);
  });

  it('keep where a slice came from', () => {
    expect(slice(abc, 2, 4)).toEqual({
      text: 'cd',
      pieces: [{ start: 0, end: 2, path: ['a'], from: 2 }],
    });
    expect(slice(slice(abc, 1), 2, 9)).toEqual({
      text: 'def',
      pieces: [{ start: 0, end: 3, path: ['a'], from: 3 }],
    });
  });

  it('have no source for the separators between parts', () => {
    expect(concat([abc, emptyText, xyz], '--')).toEqual({
      text: 'abcdef-- xyz ',
      pieces: [
        { start: 0, end: 6, path: ['a'], from: 0 },
        { start: 8, end: 13, path: ['x', 0], from: 0 },
      ],
    });
    expect(slice(concat([abc, xyz], '--'), 6, 8)).toEqual({ text: '--', pieces: [] });
  });

  it('cut the pieces on both sides of a separator', () => {
    expect(slice(paragraphs([abc, xyz]), 4, 11)).toEqual({
      text: 'ef\n\n xy',
      pieces: [
        { start: 0, end: 2, path: ['a'], from: 4 },
        { start: 4, end: 7, path: ['x', 0], from: 0 },
      ],
    });
  });

  it('are trimmed without losing their way back', () => {
    expect(trim(xyz)).toEqual({
      text: 'xyz',
      pieces: [{ start: 0, end: 3, path: ['x', 0], from: 1 }],
    });
    expect(trim(fromString(['a'], ' \n '))).toEqual(emptyText);
  });
});
