import { groupingsFor } from '../../analysis/formats/groupings';
import { mappingKey } from '../../analysis/formats/rows/fieldRoles';
import { ExpectedError } from '../../base/errors';
import type { ReadableBytes } from '../byteSource';
import { changeOf } from '../fileChange';
import { FileByteSource } from '../fileByteSource';
import { readerOf } from '../readRecordBytes';
import { LineSkimmer } from './lineSkimmer';
import { endOfLine } from './longLine';
import type { SkimmedLines } from './skimmedLines';
import type { Stretch } from './stretch';

/** Skims stretches of files, one after the other; what it learned of a file serves for the next. */
export class StretchSkim {
  private skimmer: LineSkimmer | undefined;
  private file = '';

  /** Throws an ExpectedError when the file cannot be read, or is another by now. */
  skim(stretch: Stretch): SkimmedLines {
    const { path, known } = stretch;
    const source = new FileByteSource(path);
    try {
      const change = changeOf(known, path);
      if (change !== 'same' && change !== 'appended') {
        throw new ExpectedError(`${path}: the file was changed while it was read`);
      }
      const { size } = known;
      return this.skimIn(stretch, {
        size,
        read: (position, target) =>
          source.read(position, target.subarray(0, Math.max(0, size - position))),
      });
    } finally {
      source.dispose();
    }
  }

  private skimIn(stretch: Stretch, bytes: ReadableBytes): SkimmedLines {
    const skimmer = this.skimmerFor(stretch);
    const { start, end, isAligned } = stretch;
    // A line begins behind each end of a line, that of the byte before the stretch included.
    const first = isAligned ? start : (endOfLine(bytes, start - 1) ?? end);
    skimmer.begin(bytes, first, end);
    let hasMore = true;
    while (hasMore) {
      hasMore = skimmer.step();
    }
    return skimmer.finish();
  }

  private skimmerFor({ path, known, mapping }: Stretch): LineSkimmer {
    const file = JSON.stringify([path, known.inode, known.probes, mappingKey(mapping)]);
    if (this.skimmer === undefined || this.file !== file) {
      this.skimmer = new LineSkimmer(readerOf(mapping), groupingsFor(mapping));
      this.file = file;
    }
    return this.skimmer;
  }
}
