import type { SerializedError } from '../../base/errors';
import type { SkimmedLines } from '../../corpus/skim/skimmedLines';
import type { Stretch } from '../../corpus/skim/stretch';

export interface SkimJob {
  readonly id: number;
  readonly stretch: Stretch;
}

export type SkimReply =
  | { readonly id: number; readonly lines: SkimmedLines }
  | { readonly id: number; readonly error: SerializedError };
