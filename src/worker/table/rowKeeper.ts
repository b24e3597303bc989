import { messageOf } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import { type AnnotationSettings, nameOfFigures } from '../annotationSettings';
import type { RowStore } from './rowStore';
import { type KeptUnder, rowsOfSections, sectionPrefix, sectionsOfRows } from './savedRows';

/** Of the rows of a larger file the first are kept. */
const mostBytes = 128 * 1024 * 1024;

/** While a file is annotated, so much may be lost when the program ends; saving takes its time. */
const saveMs = 30_000;
const saveShare = 0.02;

export interface KeeperOptions {
  readonly settings: AnnotationSettings;
  /** Trajectories span records. */
  readonly isSequence: boolean;
  readonly onTrouble: (message: string) => void;
}

/** Keeps the rows of a file from one session to the next, with its saved index. */
export class RowKeeper {
  private savedRecords = 0;
  private nextSave = performance.now() + saveMs;

  constructor(
    private readonly file: CorpusFile,
    private readonly options: KeeperOptions,
  ) {}

  /** Puts what was kept into an empty table. */
  restore(rows: RowStore): void {
    const { file } = this;
    try {
      for (const part of rowsOfSections((name) => file.savedSection(name), this.keptUnder())) {
        rows.append(part);
      }
    } catch (error) {
      rows.truncate(0);
      this.options.onTrouble(`The saved table is ignored: ${messageOf(error)}`);
    }
    this.savedRecords = rows.records;
  }

  saveNowAndThen(rows: RowStore): void {
    const now = performance.now();
    if (now >= this.nextSave) {
      this.save(rows);
      const saved = performance.now();
      this.nextSave = saved + Math.max(saveMs, (saved - now) / saveShare);
    }
  }

  /** Keeps what is there, if it is more than was kept before. A last line without an end waits. */
  save(rows: RowStore): void {
    const { file } = this;
    const most = file.lastMayGrow ? file.recordCount - 1 : Infinity;
    if (file.isKept && Math.min(rows.records, most) > this.savedRecords) {
      const options = { under: this.keptUnder(), mostBytes };
      file.saveSections(sectionPrefix, sectionsOfRows(rows, most, options));
      this.savedRecords = rows.records;
    }
  }

  private keptUnder(): KeptUnder {
    const { settings, isSequence } = this.options;
    const figures = nameOfFigures(settings);
    return isSequence ? { figures, size: this.file.byteCount } : { figures };
  }
}
