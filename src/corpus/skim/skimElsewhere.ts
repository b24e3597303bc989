import { ExpectedError } from '../../base/errors';
import type { SkimmedLines } from './skimmedLines';
import type { Stretch, StretchSkimmers } from './stretch';

/** Long enough that handing it over does not count, and short enough to be done soon. */
const stretchBytes = 4 * 1024 * 1024;

/** Skims the lines of a stretch by others, who work on parts of it at the same time, in their order. */
export async function* skimElsewhere(
  whole: Stretch,
  skimmers: StretchSkimmers,
): AsyncGenerator<SkimmedLines, void> {
  const running: Promise<SkimmedLines>[] = [];
  let [next, done] = [whole.start, whole.start];
  while (running.length > 0 || next < whole.end) {
    while (running.length < skimmers.capacity && next < whole.end) {
      const end = Math.min(whole.end, next + stretchBytes);
      const isAligned = whole.isAligned && next === whole.start;
      const lines = skimmers.skim({ ...whole, start: next, end, isAligned });
      // Nobody waits for it any more once one before it has failed.
      lines.catch(() => undefined);
      running.push(lines);
      next = end;
    }
    const lines = await running.shift();
    if (lines !== undefined && lines.codes.length > 0) {
      if (lines.start !== done) {
        throw new ExpectedError(`${whole.path}: the file was changed while it was read`);
      }
      done = lines.end;
      yield lines;
    }
  }
}

/** Whether it takes more than one at once. */
export function isLong({ start, end }: Pick<Stretch, 'start' | 'end'>): boolean {
  return end - start > stretchBytes;
}
