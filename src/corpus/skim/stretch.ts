import type { FieldMapping } from '../../analysis/formats/rows/fieldRoles';
import type { FileState } from '../fileChange';
import type { SkimmedLines } from './skimmedLines';

/** A part of a file whose lines are to be skimmed: those that begin in `[start, end)`. */
export interface Stretch {
  readonly path: string;
  /** What the file was when it was opened; what was appended since is no part of it. */
  readonly known: FileState;
  readonly mapping: FieldMapping | undefined;
  readonly start: number;
  readonly end: number;
  /** A line begins at `start`; else the first one is looked for. */
  readonly isAligned: boolean;
}

/** Others who skim stretches of files. */
export interface StretchSkimmers {
  /** How many stretches keep all of them busy. */
  readonly capacity: number;
  /** Rejects with an ExpectedError when the file is another by now. */
  skim(stretch: Stretch): Promise<SkimmedLines>;
}
