import { HashIndex } from '../features/hashIndex';
import type { Vocabulary } from '../features/sentence';
import { integersOf } from './base64';
import { RowIndex } from './rowIndex';
import { type TableData, WeightTable } from './weightTable';

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
  readonly vocabulary: Vocabulary;
  readonly moves: Head;
  readonly factors: Head;
  /** Where the weights of a feature stand in both tables. */
  readonly rows: RowIndex;
  readonly calibration: ModelData['calibration'];
}

export function modelFrom(data: ModelData): LabelModel {
  const moves = headFrom(data.moves);
  const factors = headFrom(data.factors);
  return {
    vocabulary: HashIndex.of(integersOf(data.vocabulary)),
    moves,
    factors,
    rows: new RowIndex(moves.table, factors.table),
    calibration: data.calibration,
  };
}

function headFrom({ labels, bias, table }: HeadData): Head {
  return { labels, bias, table: WeightTable.from(table, labels.length) };
}
