/**
 * How well the first wrong step is found, as ProcessBench (Zheng et al. 2024, arXiv 2412.06559)
 * counts it.
 */
export interface FirstErrorScore {
  /** Trajectories in which the reference finds a wrong step, and those in which it finds none. */
  readonly erroneous: number;
  readonly sound: number;
  /** Share of the erroneous whose first wrong step is named, that very one; absent without any. */
  readonly erroneousAccuracy?: number;
  /** Share of the sound in which no step is named; absent without any. */
  readonly soundAccuracy?: number;
  /** Harmonic mean of both accuracies, in [0, 1]; absent where one of them is. */
  readonly f1?: number;
}

/** Counts, one trajectory after the other, whether the first wrong step is found. */
export class FirstErrorTally {
  private erroneous = 0;
  private found = 0;
  private sound = 0;
  private cleared = 0;

  /** @param reference the first wrong step, `undefined` where all are right; so is `given` */
  add(reference: number | undefined, given: number | undefined): void {
    if (reference === undefined) {
      this.sound += 1;
      this.cleared += given === undefined ? 1 : 0;
    } else {
      this.erroneous += 1;
      this.found += given === reference ? 1 : 0;
    }
  }

  /** Example: 1 of 2 erroneous found and 3 of 4 sound cleared have F1 2 · .5 · .75 / 1.25 = .6. */
  get score(): FirstErrorScore {
    const { erroneous, found, sound, cleared } = this;
    const one = erroneous > 0 ? found / erroneous : undefined;
    const other = sound > 0 ? cleared / sound : undefined;
    return {
      erroneous,
      sound,
      ...(one !== undefined && { erroneousAccuracy: one }),
      ...(other !== undefined && { soundAccuracy: other }),
      ...(one !== undefined && other !== undefined && { f1: harmonicMean(one, other) }),
    };
  }
}

function harmonicMean(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}
