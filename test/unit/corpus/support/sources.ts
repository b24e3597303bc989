import { type ByteSource, MemoryByteSource } from '../../../../src/corpus/byteSource';
import { openContainer } from '../../../../src/corpus/openContainer';
import type { RecordStore } from '../../../../src/corpus/recordStore';

export function memory(contents: string | Uint8Array): MemoryByteSource {
  return new MemoryByteSource(Buffer.from(contents), '1');
}

/** Gives at most `most` bytes a read, as a slow disk may. */
export function inPieces(contents: string | Uint8Array, most: number): ByteSource {
  const whole = memory(contents);
  return {
    size: whole.size,
    version: whole.version,
    read: (position, target) => whole.read(position, target.subarray(0, most)),
    dispose: () => undefined,
  };
}

/** Opens a container and reads on, a few bytes a step, until everything is found. */
export async function allOf(source: ByteSource, step = 1 << 20): Promise<RecordStore> {
  const store = await openContainer(source);
  while (!store.complete) {
    await store.advance(step);
  }
  return store;
}

export async function textsOf(store: RecordStore): Promise<string[]> {
  const texts: string[] = [];
  for (let record = 0; record < store.count; record++) {
    texts.push(await store.text(record));
  }
  return texts;
}
