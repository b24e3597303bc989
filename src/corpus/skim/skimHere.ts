import type { ReadableBytes } from '../byteSource';
import { turn } from '../turn';
import type { LineSkimmer } from './lineSkimmer';
import type { SkimmedLines } from './skimmedLines';

/** No longer than this is the thread kept from answering. */
const sliceMs = 15;
/** Lines of so many bytes are given together. */
const stretchBytes = 4 * 1024 * 1024;

/** Skims lines in this thread, giving others their turn; what `onTurn` throws then ends it. */
export async function* skimHere(
  skimmer: LineSkimmer,
  source: ReadableBytes,
  start: number,
  end: number,
  onTurn: () => void,
): AsyncGenerator<SkimmedLines, void> {
  let sliceEnd = performance.now() + sliceMs;
  for (let from = start; from < end;) {
    const to = Math.min(end, from + stretchBytes);
    skimmer.begin(source, from, to);
    while (skimmer.step()) {
      if (performance.now() > sliceEnd) {
        await turn();
        onTurn();
        sliceEnd = performance.now() + sliceMs;
      }
    }
    const lines = skimmer.finish();
    yield lines;
    if (lines.end < to) {
      return;
    }
    from = lines.end;
  }
}
