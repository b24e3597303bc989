import { assertNever } from '../../base/errors';
import type { DataType } from './dataType';
import { type Reach, fullReach, windowReach } from './liveTokens';
import { compressedFigures, latentFigures } from './latentFigures';
import type {
  ChunkedAttention,
  FullAttention,
  LayerGroup,
  LinearAttention,
  SharedAttention,
  SlidingWindowAttention,
} from './modelSpec';

/** What a part of a layer group answers, over all its layers and on one copy. All are exact. */
export interface GroupFigures {
  /** What it is, for formulas: the group itself, or a part of it. */
  readonly part: 'cache' | 'indexer' | 'compressed' | 'state';
  /** The tokens it keeps. */
  readonly reach: Reach;
  /** A state of constant size is not paged. */
  readonly paged: boolean;
  /** KV bytes kept per live token. */
  readonly bytes: number;
  /** The tokens it reads for one more token, and its KV bytes and FLOPs for each of them. */
  readonly readReach: Reach;
  readonly readBytes: number;
  readonly decodeFlops: number;
  readonly prefillFlops: number;
}

export function figuresOfGroup(
  group: LayerGroup,
  type: DataType,
  queryHeads: number,
): readonly GroupFigures[] {
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
    case 'shared':
      return [keyValueFigures(group, type, queryHeads)];
    case 'mla':
      return latentFigures(group, type, queryHeads);
    case 'compressed':
      return compressedFigures(group, type, queryHeads);
    case 'linear':
      return [stateFigures(group)];
    default:
      return assertNever(group);
  }
}

type KeyValueGroup = FullAttention | SlidingWindowAttention | ChunkedAttention | SharedAttention;

/**
 * `layers · n_kv · (d_k + d_v) · e` bytes per token; `2 · n_q · (d_k + d_v)` FLOPs per layer and
 * token in reach, for scores and weighted values. A shared layer reads as much and keeps nothing.
 */
function keyValueFigures(group: KeyValueGroup, type: DataType, queryHeads: number): GroupFigures {
  const { layers, keyValueHeads, keyDimension, valueDimension } = group;
  const dimensions = keyDimension + valueDimension;
  const bytes =
    layers * keyValueHeads * (dimensions * type.bytesPerElement + (type.bytesPerHeadToken ?? 0));
  const flops = layers * 2 * queryHeads * dimensions;
  const reach = reachOfHeads(group);
  return {
    part: 'cache',
    reach,
    paged: true,
    bytes: group.kind === 'shared' ? 0 : bytes,
    readReach: reach,
    readBytes: bytes,
    decodeFlops: flops,
    prefillFlops: flops,
  };
}

function reachOfHeads(group: KeyValueGroup): Reach {
  switch (group.kind) {
    case 'full':
      return fullReach;
    case 'sliding-window':
      return windowReach(group.window);
    case 'chunked':
      return { ...fullReach, chunk: group.chunk };
    case 'shared':
      return windowReach(group.window ?? Infinity);
    default:
      return assertNever(group);
  }
}

/**
 * A constant number of bytes, which the data type of the cache does not change. A step takes one
 * multiply-add to update each element and one to read it.
 */
function stateFigures(group: LinearAttention): GroupFigures {
  const { layers, recurrentElements, recurrentElementBytes } = group;
  const bytes =
    layers *
    (recurrentElements * recurrentElementBytes +
      group.convolutionElements * group.convolutionElementBytes);
  const flops = layers * 4 * recurrentElements;
  const reach = windowReach(1);
  return {
    part: 'state',
    reach,
    paged: false,
    bytes,
    readReach: reach,
    readBytes: bytes,
    decodeFlops: flops,
    prefillFlops: flops,
  };
}
