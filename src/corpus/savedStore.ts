import { messageOf } from '../base/errors';
import { JsonStore } from './containers/json';
import { LineStore } from './containers/lines';
import type { FileByteSource } from './fileByteSource';
import { changeOf } from './fileChange';
import type { IndexCache } from './indexCache';
import { LineIndex } from './lineIndex';
import type { Container, RecordStore } from './recordStore';
import type { SavedIndex } from './savedIndex';

/** A smaller file is read anew as quickly as its index is found again. */
export const smallestSaved = 4 * 1024 * 1024;

type Sections = SavedIndex['sections'];

/** A store that goes on where a saved index ends, and whatever else was saved of the file. */
export interface SavedStore {
  /** Absent where the container has no index to be saved, as in a packed file. */
  readonly store?: RecordStore;
  readonly sections: Sections;
}

export function sectionOf(container: Container): string {
  return `records in ${container}`;
}

/**
 * What was saved of a file, if it is of the bytes that the file has now. Of lines it may be of a
 * part of the file, to which the rest was appended; whatever else was saved then still holds for the
 * records of that part that have an end.
 */
export function savedStore(
  source: FileByteSource,
  cache: IndexCache,
  waits: boolean,
): SavedStore | undefined {
  const saved = source.size < smallestSaved ? undefined : cache.load(source.path);
  if (saved === undefined) {
    return undefined;
  }
  const change = changeOf(saved.state, source.path);
  if (change !== 'same' && change !== 'appended') {
    return undefined;
  }
  try {
    return restored(source, saved.sections, change, waits);
  } catch (error) {
    cache.distrust(source.path, messageOf(error));
    return undefined;
  }
}

function restored(
  source: FileByteSource,
  sections: Sections,
  change: 'same' | 'appended',
  waits: boolean,
): SavedStore | undefined {
  const lines = sections.get(sectionOf('lines'));
  if (lines !== undefined) {
    return { store: new LineStore(source, waits, LineIndex.fromBytes(lines.read())), sections };
  }
  if (change === 'appended') {
    return undefined;
  }
  for (const container of ['array', 'document'] as const) {
    const index = sections.get(sectionOf(container));
    if (index !== undefined) {
      return { store: new JsonStore(source, container, index.read()), sections };
    }
  }
  return { sections };
}
