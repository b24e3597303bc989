import { describe, expect, it } from 'vitest';
import {
  checkPath,
  extendPath,
  parsePath,
  rootsOf,
} from '../../../../../src/analysis/formats/rows/fieldPath';

describe('parsePath', () => {
  it.each([
    ['a.b[0]["c.d"]', ['a', 'b', 0, 'c.d']],
    ['[2].x', [2, 'x']],
    ['a b', ['a b']],
  ])('reads %s', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it.each(['.a', 'a..b', 'a[', 'a[-1]', 'a.'])('refuses %s', (text) => {
    expect(() => parsePath(text)).toThrow('is no path');
  });
});

describe('extendPath', () => {
  it.each([
    ['', 'a', 'a'],
    ['a', 'b c', 'a.b c'],
    ['a', 'b.c', 'a["b.c"]'],
    ['', '', '[""]'],
    ['a', 'b"c', undefined],
    ['a', 'b[*]c', undefined],
  ])('%j and %j make %j', (path, next, expected) => {
    expect(extendPath(path, next)).toBe(expected);
  });

  it('writes what parsePath reads', () => {
    const keys = ['x', 'a.b', '[0]', '', 'é'];
    const path = keys.reduce((before, key) => extendPath(before, key) ?? '', '');
    expect(parsePath(path)).toEqual(keys);
  });
});

describe('checkPath', () => {
  it.each(['a.b[0]', 'a[*].b', '[*]', 'a[*]["b.c"]'])('lets %s pass', (path) => {
    expect(() => checkPath(path)).not.toThrow();
  });

  it.each(['a[*]..b', '.a[*]', 'a[*].b[*]', 'a['])('refuses %s', (path) => {
    expect(() => checkPath(path)).toThrow('is no path');
  });
});

describe('rootsOf', () => {
  it.each([
    ['a', ['a']],
    ['a.b[0]', ['a.b[0]', 'a']],
    ['a[*].b', ['a[*].b', 'a']],
    ['["a.b"].c', ['["a.b"].c', 'a.b']],
    ['.a', ['.a']],
    ['[0].a', ['[0].a']],
  ])('%s may begin with %j', (text, roots) => {
    expect(rootsOf(text)).toEqual(roots);
  });
});
