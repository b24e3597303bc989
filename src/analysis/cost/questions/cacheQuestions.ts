import { idealKvBytes, reservedKvBytes } from '../kvCache';
import { formatCount } from '../format';
import { figuresOnRank } from '../layerGroups';
import { indexerBytes } from '../latentFigures';
import { cacheOf } from './cacheOf';
import type { Figure, Inputs, QuestionKind } from './inputs';

/** Bytes of one token: of a layout that is given in bytes, or of layers and heads. */
const perTokenOfLayout: QuestionKind = {
  category: 'kv_per_token',
  asks: (inputs) => inputs.has('main_bytes', 'layers'),
  answer(inputs) {
    const layers = inputs.number('layers');
    const main = inputs.number('main_bytes');
    const dimension = inputs.optional('index_head_dim');
    const index = dimension === undefined ? 0 : indexerBytes(dimension);
    const value = layers * (main + index);
    return { value, unit: 'B', formula: `${layers} × (${main} + ${index}) B = ${value} B` };
  },
};

const perToken: QuestionKind = {
  category: 'kv_per_token',
  asks: () => true,
  answer: (inputs) => perLength(inputs, 1, 1),
};

/** Bytes of so many sequences of so many tokens. */
const total: QuestionKind = {
  category: 'kv_total',
  asks: (inputs) => inputs.has('tokens') || inputs.has('seq'),
  answer: (inputs) =>
    perLength(inputs, inputs.number('tokens', 'seq'), inputs.optional('batch') ?? 1),
};

/** On one of `tp` ranks, where the question has ranks. */
function perLength(inputs: Inputs, tokens: number, batch: number): Figure {
  const ranks = inputs.optional('tp') ?? 1;
  const blockSize = inputs.optional('block_size');
  const groups = figuresOnRank(cacheOf(inputs), ranks);
  const each =
    blockSize === undefined
      ? idealKvBytes(groups, tokens)
      : reservedKvBytes(groups, blockSize, tokens);
  const value = batch * each;
  const parts = groups.map(({ bytes }) => formatCount(bytes)).join(' + ');
  const where = ranks === 1 ? '' : ` on one of ${ranks} ranks`;
  return {
    value,
    unit: 'B',
    formula: `${batch} × ${formatCount(tokens)} tokens, layers of ${parts} B per token${where} = ${formatCount(value)} B`,
  };
}

/** What a rank keeps under tensor parallelism. */
const onRank: QuestionKind = {
  category: 'tensor_parallel',
  asks: (inputs) => inputs.has('tp', 'tokens'),
  answer: (inputs) => total.answer(inputs),
};

export const cacheQuestions: readonly QuestionKind[] = [perTokenOfLayout, perToken, total, onRank];
