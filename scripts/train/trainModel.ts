import type { CalibrationSteps } from '../../src/analysis/segments/model/calibration';
import type { HeadData, ModelData } from '../../src/analysis/segments/model/labelModel';
import type { Example } from './examples';
import { trainFactors } from './factorHead';
import { withFeatures } from './featureRows';
import { trainMoves } from './moveHead';
import { base64Of, quantised } from './quantise';
import { vocabularyOf } from './vocabulary';

/** Features that each head keeps, so that the weights stay small. */
const mostRows = { moves: 5_000, factors: 2_000 };

const noHead: HeadData = {
  labels: [],
  bias: [],
  table: { keys: '', weights: '', steps: [] },
};

export interface TrainingOptions {
  /** Leaves the head of the factors empty, where only the moves are asked for. */
  readonly movesOnly?: boolean;
}

/**
 * Trains both heads on examples; the same examples in the same order give the same model. */
export function trainModel(
  examples: readonly Example[],
  calibration: CalibrationSteps = [],
  { movesOnly = false }: TrainingOptions = {},
): ModelData {
  const vocabulary = vocabularyOf(examples);
  const featured = withFeatures(examples, vocabulary);
  return {
    vocabulary: base64Of(Int32Array.from(vocabulary).sort()),
    moves: quantised(trainMoves(featured), mostRows.moves),
    factors: movesOnly ? noHead : quantised(trainFactors(featured), mostRows.factors),
    calibration,
  };
}
