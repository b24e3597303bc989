import { assertNever } from '../../base/errors';
import { formatCount, formatFlops } from './format';
import { figuresOfGroup } from './groupFigures';
import { liveTokens } from './liveTokens';
import type { LayerGroup, ModelSpec } from './modelSpec';

/** Data types do not change FLOPs. */
const anyType = { id: 'any', bytesPerElement: 1, arithmetic: 'bf16', note: '' } as const;

/** The attention FLOPs of decoding one token at a length, a line for each part of a group. */
export function attentionLines(
  { groups, queryHeads }: Pick<ModelSpec, 'groups' | 'queryHeads'>,
  length: number,
): string[] {
  return groups.flatMap((group) =>
    figuresOfGroup(group, anyType, queryHeads).map(({ part, readReach, decodeFlops }) => {
      const live = liveTokens(readReach, length);
      const formula =
        part === 'indexer' ? indexerFormula(group) : attentionFormula(group, queryHeads);
      return `attention: ${formula} × ${formatCount(live)} in reach = ${formatFlops(decodeFlops * live)}`;
    }),
  );
}

function attentionFormula(group: LayerGroup, queryHeads: number): string {
  const { layers } = group;
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
    case 'shared':
      return group.keyDimension === group.valueDimension
        ? `4 × ${queryHeads} heads × ${layers} layers × ${group.keyDimension}`
        : `2 × ${queryHeads} heads × ${layers} layers × (${group.keyDimension} + ${group.valueDimension})`;
    case 'mla':
      return `2 × ${queryHeads} heads × ${layers} layers × (2 × ${group.latentDimension} + ${group.ropeDimension})`;
    case 'compressed':
      return `4 × ${queryHeads} heads × ${layers} layers × ${group.dimension}`;
    case 'linear':
      return `4 × ${layers} layers × ${formatCount(group.recurrentElements)} elements of state`;
    default:
      return assertNever(group);
  }
}

function indexerFormula(group: LayerGroup): string {
  const indexer = group.kind === 'mla' || group.kind === 'compressed' ? group.indexer : undefined;
  return `2 × ${indexer?.heads ?? 0} indexer heads × ${group.layers} layers × ${indexer?.dimension ?? 0}`;
}
