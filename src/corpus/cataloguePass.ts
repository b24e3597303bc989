import type { Catalogue, CatalogueBuilder } from './catalogue';
import type { RecordContents } from './recordContents';
import type { RecordStore } from './recordStore';
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
  const skim = await contents.skim();
  let sliceEnd = performance.now() + sliceMs;
  while (builder.records < store.count) {
    const record = builder.records;
    const skimmed = skim?.at(record);
    if (skimmed !== undefined) {
      builder.addKeys(skimmed.format, skimmed.problemKeys);
    } else {
      const content = contents.read(record);
      const read = content instanceof Promise ? await content : content;
      skim?.learn(read);
      // Another pass over a file that has grown since may have been here before.
      if (builder.records === record) {
        builder.add(read, store);
      }
    }
    if (performance.now() > sliceEnd) {
      await turn();
      onTurn(builder.records);
      sliceEnd = performance.now() + sliceMs;
    }
  }
  return builder.catalogue();
}
