import type { Mixer } from './blueprint';

/** Layers whose state has a constant size. `bytes` are those of one element of each state. */
export interface StateBytes {
  readonly recurrent: number;
  readonly convolution: number;
}

function state(
  recurrentElements: number,
  convolutionElements: number,
  bytes: StateBytes,
  parameters: number,
): Mixer {
  return {
    group: {
      kind: 'linear',
      recurrentElements,
      recurrentElementBytes: bytes.recurrent,
      convolutionElements,
      convolutionElementBytes: bytes.convolution,
    },
    parameters,
  };
}

export interface GatedDelta {
  readonly hidden: number;
  readonly keyHeads: number;
  readonly valueHeads: number;
  readonly keyDimension: number;
  readonly valueDimension: number;
  /** `linear_conv_kernel_dim`. */
  readonly kernel: number;
}

/** Gated DeltaNet: `n_v · d_k · d_v`, and a convolution over queries, keys and values. */
export function gatedDelta(each: GatedDelta, bytes: StateBytes): Mixer {
  const { hidden, keyHeads, valueHeads, keyDimension, valueDimension, kernel } = each;
  const values = valueHeads * valueDimension;
  const mixed = 2 * keyHeads * keyDimension + values;
  return state(
    valueHeads * keyDimension * valueDimension,
    mixed * (kernel - 1),
    bytes,
    hidden * (mixed + 2 * values + 2 * valueHeads) +
      mixed * kernel +
      2 * valueHeads +
      valueDimension,
  );
}

/** Kimi delta attention: `heads · d²`, and three convolutions; its gates have the rank of a head. */
export function kimiDelta(
  each: { hidden: number; heads: number; dimension: number; kernel: number },
  bytes: StateBytes,
): Mixer {
  const { hidden, heads, dimension, kernel } = each;
  const inner = heads * dimension;
  const gates = 2 * (hidden * dimension + dimension * inner);
  return state(
    heads * dimension ** 2,
    3 * inner * (kernel - 1),
    bytes,
    hidden * (4 * inner + heads) + gates + 3 * inner * kernel,
  );
}

/** Lightning attention: `heads · d²`, no convolution, a gate on the output. */
export function lightning(
  each: { hidden: number; heads: number; dimension: number },
  bytes: StateBytes,
): Mixer {
  const inner = each.heads * each.dimension;
  return state(each.heads * each.dimension ** 2, 0, bytes, 5 * each.hidden * inner + inner);
}

/** Mamba: `d_inner · d_state`, and a convolution over the inner width. */
export function mamba1(
  each: { hidden: number; inner: number; state: number; kernel: number; timeRank: number },
  bytes: StateBytes,
): Mixer {
  const { hidden, inner, kernel, timeRank } = each;
  const projections = hidden * 3 * inner + inner * (2 * timeRank + 2 * each.state);
  return state(
    inner * each.state,
    inner * (kernel - 1),
    bytes,
    projections + inner * (kernel + each.state + 3),
  );
}

/** Mamba 2: `heads · d · d_state`, and a convolution over inner width and groups. */
export function mamba2(
  each: {
    hidden: number;
    heads: number;
    dimension: number;
    groups: number;
    state: number;
    kernel: number;
  },
  bytes: StateBytes,
): Mixer {
  const { hidden, heads, dimension, groups, kernel } = each;
  const inner = heads * dimension;
  const mixed = inner + 2 * groups * each.state;
  return state(
    inner * each.state,
    mixed * (kernel - 1),
    bytes,
    hidden * (2 * inner + mixed + heads) + mixed * (kernel + 1) + 3 * heads + inner,
  );
}
