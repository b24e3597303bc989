import type { Cue } from './cue';
import { type FactorId, factors } from './factors';

/** A cue and the factor that it speaks for. */
export interface FactorCue extends Cue {
  readonly factor: FactorId;
}

/** The cues of all factors. */
export const cues: readonly FactorCue[] = factors.flatMap(({ id, cues: own }) =>
  own.map((each) => ({ ...each, factor: id })),
);
