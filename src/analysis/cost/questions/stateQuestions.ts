import type { Mixer } from '../architecture/blueprint';
import { gatedDelta, kimiDelta, mamba2 } from '../architecture/linearAttention';
import { full } from '../architecture/attention';
import { formatCount } from '../format';
import { idealKvBytes } from '../kvCache';
import { layerFigures } from '../layerGroups';
import { hybridBlockSize } from '../pagedPool';
import type { QuestionKind } from './inputs';

/** Bytes of so many layers at one token; `elementBytes` are those of a cache of keys and values. */
function bytesOf({ group }: Mixer, layers: number, elementBytes = 0): number {
  const type = {
    id: 'given',
    bytesPerElement: elementBytes,
    arithmetic: 'bf16',
    note: '',
  } as const;
  return idealKvBytes(layerFigures({ groups: [{ ...group, layers }], queryHeads: 1 }, type), 1);
}

/** The state of Gated DeltaNet in one layer, or in the layers given, on one of `tp` ranks. */
const gatedDeltaState: QuestionKind = {
  category: 'hybrid_state',
  asks: (inputs) => inputs.has('linear_num_value_heads'),
  answer(inputs) {
    const valueHeads = inputs.number('linear_num_value_heads') / (inputs.optional('tp') ?? 1);
    const keyDimension = inputs.number('linear_key_head_dim');
    const valueDimension = inputs.number('linear_value_head_dim');
    const bytes = inputs.number('state_bytes');
    const layers = inputs.optional('linear_layers', 'layers') ?? 1;
    const shape = { hidden: 1, keyHeads: 1, valueHeads, keyDimension, valueDimension, kernel: 1 };
    const value = bytesOf(gatedDelta(shape, { recurrent: bytes, convolution: 0 }), layers);
    return {
      value,
      unit: 'B',
      formula: `${layers} layers × ${valueHeads} heads × ${keyDimension} × ${valueDimension} × ${bytes} B = ${formatCount(value)} B`,
    };
  },
};

/** Kimi delta attention: a square per head. */
const kimiDeltaState: QuestionKind = {
  category: 'hybrid_state',
  asks: (inputs) => inputs.has('kda_layers'),
  answer(inputs) {
    const [layers, heads] = [inputs.number('kda_layers'), inputs.number('heads')];
    const [dimension, bytes] = [inputs.number('head_dim'), inputs.number('state_bytes')];
    const shape = { hidden: 1, heads, dimension, kernel: 1 };
    const value = bytesOf(kimiDelta(shape, { recurrent: bytes, convolution: 0 }), layers);
    return {
      value,
      unit: 'B',
      formula: `${layers} layers × ${heads} heads × ${dimension}² × ${bytes} B = ${formatCount(value)} B`,
    };
  },
};

/** Tokens of a block whose cache is as large as the state of a Mamba 2 layer. */
const hybridBlock: QuestionKind = {
  category: 'hybrid_state',
  asks: (inputs) => inputs.has('mamba_num_heads', 'kv_heads'),
  answer(inputs) {
    const bytes = inputs.number('state_bytes');
    const state = mamba2(
      {
        hidden: 1,
        heads: inputs.number('mamba_num_heads'),
        dimension: inputs.number('mamba_head_dim'),
        groups: inputs.number('n_groups'),
        state: inputs.number('ssm_state_size', 'd_state'),
        kernel: inputs.number('conv_kernel'),
      },
      { recurrent: bytes, convolution: bytes },
    );
    const keyValues = inputs.number('kv_heads');
    const heads = { hidden: 1, queries: 1, keyValues, dimension: inputs.number('head_dim') };
    const stateBytes = bytesOf(state, 1);
    const cacheBytes = bytesOf(full(heads), 1, inputs.number('kv_bytes'));
    const value = hybridBlockSize(stateBytes, cacheBytes);
    return {
      value,
      unit: 'count',
      formula: `16 × ⌈${formatCount(stateBytes)} B ÷ (16 × ${cacheBytes} B)⌉ = ${value} tokens`,
    };
  },
};

export const stateQuestions: readonly QuestionKind[] = [
  gatedDeltaState,
  kimiDeltaState,
  hybridBlock,
];
