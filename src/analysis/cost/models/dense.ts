import { type Heads, full } from '../architecture/attention';
import type { Blueprint } from '../architecture/blueprint';
import { gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

/** A row of a table of models whose layers are all alike: full attention and a gated layer. */
export interface DenseRow {
  readonly id: string;
  readonly name: string;
  readonly layers: number;
  readonly hidden: number;
  /** Query heads, KV heads and dimension of a head. */
  readonly heads: readonly [queries: number, keyValues: number, dimension: number];
  readonly intermediate: number;
  readonly vocabulary: number;
  readonly tied?: true;
  readonly aliases?: readonly string[];
}

/** What the attention of a family has beside its heads. */
export type HeadTraits = Pick<Heads, 'inputBias' | 'outputBias' | 'norm'>;

export function denseModel(row: DenseRow, source: Source, traits: HeadTraits = {}): ModelSpec {
  const [queries, keyValues, dimension] = row.heads;
  const { hidden } = row;
  return modelOf({
    ...headOf(row, source),
    layers: [
      {
        count: row.layers,
        mixer: full({ hidden, queries, keyValues, dimension, ...traits }),
        feedForward: gatedLayer(hidden, row.intermediate),
      },
    ],
  });
}

/** What all blueprints of a table have. */
export function headOf(
  row: Omit<DenseRow, 'layers' | 'intermediate'>,
  source: Source,
): Omit<Blueprint, 'layers'> {
  return {
    id: row.id,
    name: row.name,
    hidden: row.hidden,
    queryHeads: row.heads[0],
    vocabulary: row.vocabulary,
    source,
    ...(row.tied === true && { tiedEmbeddings: true }),
    ...(row.aliases !== undefined && { aliases: row.aliases }),
  };
}
