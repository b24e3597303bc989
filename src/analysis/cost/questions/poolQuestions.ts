import { formatCount } from '../format';
import { idealKvBytes } from '../kvCache';
import { blocksIn, concurrencyOf, tokensInPool } from '../pagedPool';
import { cacheOf } from './cacheOf';
import { type Inputs, type QuestionKind, UnanswerableQuestion } from './inputs';

const category = 'paged_capacity';
const gibibyte = 2 ** 30;

/** Tokens in a pool that groups of layers share block by block. */
const groupedTokens: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('kv_pool_gib', 'groups'),
  answer(inputs) {
    const groups = inputs.number('groups');
    const size = inputs.number('block_size');
    const each = bytesPerToken(inputs) / groups;
    const pool = inputs.number('kv_pool_gib') * gibibyte;
    const value = tokensInPool(pool, each, size, groups);
    return {
      value,
      unit: 'count',
      formula: `⌊⌊${formatCount(pool)} B ÷ (${size} × ${formatCount(each)} B)⌋ ÷ ${groups} groups⌋ × ${size} = ${formatCount(value)} tokens`,
    };
  },
};

const blocks: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('kv_pool_gib'),
  answer(inputs) {
    const size = inputs.number('block_size');
    const each = bytesPerToken(inputs);
    const pool = inputs.number('kv_pool_gib') * gibibyte;
    const value = blocksIn(pool, each, size);
    return {
      value,
      unit: 'count',
      formula: `⌊${formatCount(pool)} B ÷ (${size} × ${formatCount(each)} B)⌋ = ${formatCount(value)} blocks`,
    };
  },
};

/** Blocks that are given: how many tokens they are, or how many of the longest sequences. */
const fromBlocks: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('blocks', 'block_size'),
  answer(inputs) {
    const [count, size] = [inputs.number('blocks'), inputs.number('block_size')];
    const longest = inputs.optional('max_model_len');
    if (inputs.text('unit') === 'tokens' || longest === undefined) {
      const tokens = concurrencyOf(count, size, 1);
      const formula = `${formatCount(count)} × ${size} = ${formatCount(tokens)} tokens`;
      return { value: tokens, unit: 'count', formula };
    }
    const value = concurrencyOf(count, size, longest);
    return { value, unit: 'ratio', formula: `${formatCount(count)} × ${size} ÷ ${longest}` };
  },
};

function bytesPerToken(inputs: Inputs): number {
  const bytes = idealKvBytes(cacheOf(inputs), 1);
  if (bytes === 0) {
    throw new UnanswerableQuestion('Its layers keep nothing.');
  }
  return bytes;
}

export const poolQuestions: readonly QuestionKind[] = [groupedTokens, blocks, fromBlocks];
