import {
  appendFileSync,
  closeSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeOf, type FileState, stateOf } from '../../../src/corpus/fileChange';
import { tempFile } from '../../support/tempFiles';

const contents = '{"a":1}\n'.repeat(5000);

function stateAt(path: string): FileState {
  const descriptor = openSync(path, 'r');
  try {
    return stateOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function overwrite(path: string, text: string, position: number): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, text, position);
  closeSync(descriptor);
}

describe('changeOf', () => {
  const cases: readonly (readonly [string, (path: string) => void, string])[] = [
    ['nothing', () => undefined, 'same'],
    ['an append', (path) => appendFileSync(path, '{"a":2}\n'), 'appended'],
    ['a cut', (path) => truncateSync(path, 100), 'replaced'],
    [
      'a cut and more than before',
      (path) => writeFileSync(path, contents.replaceAll('1', '2') + contents),
      'replaced',
    ],
    ['a write in the middle', (path) => overwrite(path, '9', 20_005), 'replaced'],
    [
      'a write in the middle with the old time',
      (path) => {
        overwrite(path, '9', 9005);
        utimesSync(path, 1, 1);
      },
      'replaced',
    ],
    [
      'an atomic swap',
      (path) => {
        writeFileSync(`${path}.new`, contents + contents);
        renameSync(`${path}.new`, path);
      },
      'replaced',
    ],
    ['removal', (path) => rmSync(path), 'gone'],
  ];

  it.each(cases)('%s', (_name, act, change) => {
    const path = tempFile('a.jsonl', contents);
    utimesSync(path, 1, 1);
    const known = stateAt(path);
    act(path);
    expect(changeOf(known, path)).toBe(change);
  });

  it('knows an empty file that has grown', () => {
    const path = tempFile('a.jsonl', '');
    const known = stateAt(path);
    appendFileSync(path, contents);
    expect(changeOf(known, path)).toBe('appended');
  });
});
