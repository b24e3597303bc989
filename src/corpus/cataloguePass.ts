import type { Catalogue, CatalogueBuilder } from './catalogue';
import type { RecordContents } from './recordContents';
import type { RecordStore } from './recordStore';
import type { SkimmedLines } from './skim/skimmedLines';
import { turn } from './turn';

/** No longer than this is the thread kept from answering. */
const sliceMs = 15;

/**
 * Adds every record of a store that the builder does not know yet. `onTurn` learns how many are
 * done whenever others had their turn; it may throw to end the pass.
 */
export async function readCatalogue(
  builder: CatalogueBuilder,
  store: RecordStore,
  contents: RecordContents,
  onTurn: (done: number) => void,
): Promise<Catalogue> {
  let sliceEnd = performance.now() + sliceMs;
  while (builder.records < store.count) {
    const record = builder.records;
    const content = contents.read(record);
    const read = content instanceof Promise ? await content : content;
    // Another pass over a file that has grown since may have been here before.
    if (builder.records === record) {
      builder.add(read, store);
    }
    if (performance.now() > sliceEnd) {
      await turn();
      onTurn(builder.records);
      sliceEnd = performance.now() + sliceMs;
    }
  }
  return builder.catalogue();
}

/** Where the first line begins of which the builder knows nothing. */
export function nextLine(builder: CatalogueBuilder, { raw, knownLines }: RecordStore): number {
  return raw?.span(builder.records)?.start ?? knownLines?.next ?? 0;
}

/**
 * Does the same with lines that were skimmed from `nextLine` on. The store learns of lines that it
 * does not know.
 */
export async function addLines(
  builder: CatalogueBuilder,
  store: RecordStore,
  skimmed: AsyncIterable<SkimmedLines>,
  onTurn: () => void,
): Promise<void> {
  let record = builder.records;
  for await (const lines of skimmed) {
    if (store.knownLines?.take(lines) !== true) {
      return;
    }
    // Another pass over a file that has grown since may have been here before.
    const known = builder.records - record;
    record += builder.addLines(lines, known, store);
    onTurn();
  }
}
