import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileState } from '../../../src/corpus/fileChange';
import { IndexCache } from '../../../src/corpus/indexCache';
import type { SavedIndex } from '../../../src/corpus/savedIndex';

const state: FileState = {
  size: 5,
  modified: '1',
  changed: '2',
  inode: '3',
  device: '4',
  probes: 'abc',
};

function sections(size: number, value = 1): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map([
    ['index', new Uint8Array(size).fill(value)],
    ['columns', new Uint8Array(3).fill(value + 1)],
  ]);
}

let folder: string;
let troubles: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cot-lens-cache-'));
  troubles = [];
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

function cacheIn(place: string, maximum?: number): IndexCache {
  return new IndexCache(place, (reason) => troubles.push(reason), maximum);
}

function contentsOf(saved: SavedIndex | undefined): Map<string, Uint8Array> | undefined {
  return saved && new Map(Array.from(saved.sections, ([name, section]) => [name, section.read()]));
}

function flipped(bytes: Buffer, at: number): Buffer {
  return Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1);
}

function onlyFile(): string {
  const [name] = readdirSync(folder);
  return join(folder, name ?? '');
}

describe('IndexCache', () => {
  it('gives back what was saved, aligned for numbers', () => {
    const cache = cacheIn(folder);
    cache.save('/a', { state, sections: sections(100) });
    const saved = cacheIn(folder).load('/a');
    expect(saved?.state).toEqual(state);
    expect(contentsOf(saved)).toEqual(sections(100));
    for (const section of saved?.sections.values() ?? []) {
      expect(section.read().byteOffset % 8).toBe(0);
    }
    expect(cache.load('/b')).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit of its head', (bytes: Buffer) => flipped(bytes, bytes.length - 30)],
    ['something else', () => Buffer.from('{"not":"an index"}'.repeat(20))],
  ])('ignores and removes one that is %s, with a reason', (_name, harm) => {
    const cache = cacheIn(folder);
    cache.save('/a', { state, sections: sections(1000) });
    writeFileSync(onlyFile(), harm(readFileSync(onlyFile())));
    expect(cache.load('/a')).toBeUndefined();
    expect(troubles.join()).toMatch(/^The saved index of \/a is ignored: /);
    expect(readdirSync(folder)).toEqual([]);
    cache.save('/a', { state, sections: sections(10) });
    expect(contentsOf(cache.load('/a'))).toEqual(sections(10));
  });

  it('tells of the section that is damaged, and reads the others', () => {
    cacheIn(folder).save('/a', { state, sections: sections(1000) });
    writeFileSync(onlyFile(), flipped(readFileSync(onlyFile()), 300));
    const saved = cacheIn(folder).load('/a')?.sections;
    expect(() => saved?.get('index')?.read()).toThrow('its checksum does not fit');
    expect(saved?.get('columns')?.read()).toEqual(sections(1000).get('columns'));
  });

  it('reads no section of a file that has taken its place', () => {
    const cache = cacheIn(folder);
    cache.save('/a', { state, sections: sections(1000) });
    const before = cache.load('/a')?.sections;
    const after = cache.save('/a', { state, sections: sections(1000, 7) });
    expect(() => before?.get('index')?.read()).toThrow(RangeError);
    expect(contentsOf(after)).toEqual(sections(1000, 7));
  });

  it('does without a folder that cannot be written', () => {
    const place = join(folder, 'file');
    writeFileSync(place, 'in the way');
    const cache = cacheIn(join(place, 'cache'));
    cache.save('/a', { state, sections: sections(10) });
    expect(cache.load('/a')).toBeUndefined();
    expect(troubles[0]).toMatch(/^The index of \/a cannot be saved: /);
  });

  it('does without a place that is taken', () => {
    cacheIn(folder).save('/a', { state, sections: sections(10) });
    const place = onlyFile();
    rmSync(place);
    mkdirSync(join(place, 'in the way'), { recursive: true });
    const cache = cacheIn(folder);
    expect(cache.load('/a')).toBeUndefined();
    cache.save('/a', { state, sections: sections(10) });
    expect(troubles).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps to its size and lets go of what was not used for longest', () => {
    const cache = cacheIn(folder, 4000);
    ['/old', '/used', '/new'].forEach((path, at) => {
      cache.save(path, { state, sections: sections(1000) });
      for (const name of readdirSync(folder)) {
        const isNew = troubles.length === 0 && !known.has(name);
        if (isNew) {
          known.add(name);
          utimesSync(join(folder, name), 1000 + at, 1000 + at);
        }
      }
    });
    expect(cache.load('/old')).toBeDefined();
    cache.save('/one more', { state, sections: sections(1000) });
    expect(cache.load('/old')).toBeDefined();
    expect(cache.load('/used')).toBeUndefined();
    expect(cache.load('/one more')).toBeDefined();
    cache.save('/too large', { state, sections: sections(5000) });
    expect(cache.load('/too large')).toBeUndefined();
  });
});

const known = new Set<string>();
