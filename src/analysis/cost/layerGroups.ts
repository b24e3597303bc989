import { assertNever } from '../../base/errors';
import type { DataType } from './dataType';
import { type GroupFigures, figuresOfGroup } from './groupFigures';
import type { LayerGroup, ModelSpec } from './modelSpec';

/**
 * Copies of the cache on a node of `gpus` tensor-parallel ranks. KV heads are shared out, and once
 * there are more ranks than heads each head lives on several ranks: `TP · ⌈n_kv / TP⌉ / n_kv`.
 * Latent attention has one head, so every rank keeps it whole. States are shared out by heads, of
 * which there are more than ranks.
 *
 * Example: 4 KV heads on 8 GPUs → 2.
 */
export function replication(group: LayerGroup, gpus: number): number {
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
    case 'shared':
      return (gpus * Math.max(1, Math.ceil(group.keyValueHeads / gpus))) / group.keyValueHeads;
    case 'mla':
    case 'compressed':
      return gpus;
    case 'linear':
      return 1;
    default:
      return assertNever(group);
  }
}

/** Figures of a layer group, and how many copies of its cache a node keeps. */
export interface LayerFigures extends GroupFigures {
  readonly replication: number;
}

/** What one of `ranks` tensor-parallel ranks keeps of it: copies are shared out evenly. */
export function figuresOnRank(
  figures: readonly LayerFigures[],
  ranks: number,
): readonly LayerFigures[] {
  return figures.map((each) => ({
    ...each,
    bytes: (each.bytes * each.replication) / ranks,
    readBytes: (each.readBytes * each.replication) / ranks,
    replication: 1,
  }));
}

/**
 * The figures of each group of a model whose cache is of this type, on a node of `gpus`. A group
 * whose parts reach differently far gives one entry for each part.
 */
export function layerFigures(
  model: Pick<ModelSpec, 'groups' | 'queryHeads'>,
  type: DataType,
  gpus = 1,
): readonly LayerFigures[] {
  return model.groups.flatMap((group) =>
    figuresOfGroup(group, type, model.queryHeads).map((figures) => ({
      ...figures,
      replication: replication(group, gpus),
    })),
  );
}
