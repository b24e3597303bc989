import { defaultEncoding } from '../analysis/tokens/encodings';
import type { TokenizerSettings } from '../analysis/tokens/tokenizerFor';
import { trainedLabeller } from '../analysis/segments/trainedLabeller';
import type { UserFactor } from '../analysis/segments/userFactors';

/** What the user has set that annotations depend on: all of it, as plain data for every thread. */
export interface AnnotationSettings extends TokenizerSettings {
  /** Thought factors of the user's own, which are asked first. */
  readonly userFactors?: readonly UserFactor[];
  /** Labels below this confidence, in [0, 1], are `unsure`; absent where it is the usual one. */
  readonly leastConfidence?: number;
}

export const defaultAnnotationSettings: AnnotationSettings = { encoding: defaultEncoding };

/** To be raised whenever the same record gives other figures: what is older is computed again. */
export const figuresVersion = 4;

/** Names the figures that settings give; figures of another name must not be taken for them. */
export function nameOfFigures(settings: AnnotationSettings): string {
  return JSON.stringify([figuresVersion, trainedLabeller.name, settings]);
}
