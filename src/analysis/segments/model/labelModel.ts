import { type TableData, WeightTable } from './weightTable';
import { integersOf } from './base64';

/** Labels, a bias for each, and weights of features for each. */
export interface HeadData {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly table: TableData;
}

/** A trained model as it is kept in a file. */
export interface ModelData {
  /** Base64 of the hashes of words that are told apart. */
  readonly vocabulary: string;
  /** Thought Anchors' labels, from a span and its neighbours. */
  readonly moves: HeadData;
  /** Thought factors, from a span alone. */
  readonly factors: HeadData;
  /** Rising steps from a raw probability to the share of labels that are right there. */
  readonly calibration: readonly (readonly [raw: number, right: number])[];
}

export interface Head {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly table: WeightTable;
}

/** A trained model, ready to use. */
export interface LabelModel {
  readonly vocabulary: ReadonlySet<number>;
  readonly moves: Head;
  readonly factors: Head;
  readonly calibration: ModelData['calibration'];
}

export function modelFrom(data: ModelData): LabelModel {
  return {
    vocabulary: new Set(integersOf(data.vocabulary)),
    moves: { ...data.moves, table: WeightTable.from(data.moves.table) },
    factors: { ...data.factors, table: WeightTable.from(data.factors.table) },
    calibration: data.calibration,
  };
}
