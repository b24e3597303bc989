import { formatCount } from '../format';
import { hybridBlockSize } from '../pagedPool';
import type { QuestionKind } from './inputs';

/** The state of Gated DeltaNet in one layer, or in the layers given, on one of `tp` ranks. */
const gatedDelta: QuestionKind = {
  category: 'hybrid_state',
  asks: (inputs) => inputs.has('linear_num_value_heads'),
  answer(inputs) {
    const heads = inputs.number('linear_num_value_heads') / (inputs.optional('tp') ?? 1);
    const keys = inputs.number('linear_key_head_dim');
    const values = inputs.number('linear_value_head_dim');
    const bytes = inputs.number('state_bytes');
    const layers = inputs.optional('linear_layers', 'layers') ?? 1;
    const value = layers * heads * keys * values * bytes;
    return {
      value,
      unit: 'B',
      formula: `${layers} layers × ${heads} heads × ${keys} × ${values} × ${bytes} B = ${formatCount(value)} B`,
    };
  },
};

/** Kimi delta attention: a square per head. */
const kimiDelta: QuestionKind = {
  category: 'hybrid_state',
  asks: (inputs) => inputs.has('kda_layers'),
  answer(inputs) {
    const [layers, heads] = [inputs.number('kda_layers'), inputs.number('heads')];
    const [dimension, bytes] = [inputs.number('head_dim'), inputs.number('state_bytes')];
    const value = layers * heads * dimension ** 2 * bytes;
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
    const inner = inputs.number('mamba_num_heads') * inputs.number('mamba_head_dim');
    const state = inputs.number('ssm_state_size', 'd_state');
    const mixed = inner + 2 * inputs.number('n_groups') * state;
    const elements = inner * state + mixed * (inputs.number('conv_kernel') - 1);
    const stateBytes = elements * inputs.number('state_bytes');
    const cacheBytes =
      2 * inputs.number('kv_heads') * inputs.number('head_dim') * inputs.number('kv_bytes');
    const value = hybridBlockSize(stateBytes, cacheBytes);
    return {
      value,
      unit: 'count',
      formula: `16 × ⌈${formatCount(stateBytes)} B ÷ (16 × ${cacheBytes} B)⌉ = ${value} tokens`,
    };
  },
};

export const stateQuestions: readonly QuestionKind[] = [gatedDelta, kimiDelta, hybridBlock];
