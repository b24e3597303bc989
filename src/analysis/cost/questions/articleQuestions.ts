import { flopsLimitTokens, queryPriceRatio, tokensThatFill } from '../fieldNumbers';
import { attentionFlopsAt } from '../flops';
import { formatBytes, formatCount } from '../format';
import { idealKvBytes } from '../kvCache';
import { layerFigures } from '../layerGroups';
import { cacheOf } from './cacheOf';
import type { Inputs, QuestionKind } from './inputs';

const category = 'semianalysis';

/** Tokens at which so many equal sequences fill the memory beside the weights. */
const fills: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('pool_gb', 'batch'),
  answer(inputs) {
    const pool = (inputs.number('pool_gb') - (inputs.optional('weights_gb') ?? 0)) * 1e9;
    const batch = inputs.number('batch');
    const each = idealKvBytes(cacheOf(inputs), 1);
    const value = tokensThatFill(pool, batch, each);
    return {
      value,
      unit: 'count',
      formula: `${formatBytes(pool)} ÷ (${batch} × ${formatCount(each)} B) = ${formatCount(value)} tokens`,
    };
  },
};

/** Tokens at which the attention over the full square takes one second of the node. */
const flopsLimit: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('heads', 'layers', 'head_dim', 'batch', 'flops'),
  answer(inputs) {
    const perToken = scoresPerToken(inputs);
    const [batch, flops] = [inputs.number('batch'), inputs.number('flops')];
    const value = flopsLimitTokens(flops, batch, perToken);
    return {
      value,
      unit: 'count',
      formula: `√(${flops} FLOP ÷ (${batch} × ${formatCount(perToken)} FLOP)) = ${formatCount(value)} tokens`,
    };
  },
};

const scores: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('heads', 'layers', 'head_dim'),
  answer(inputs) {
    const value = scoresPerToken(inputs);
    const [heads, layers] = [inputs.number('heads'), inputs.number('layers')];
    const formula = `4 × ${heads} × ${layers} × ${inputs.number('head_dim')} = ${formatCount(value)} FLOP`;
    return { value, unit: 'FLOP', formula };
  },
};

function scoresPerToken(inputs: Inputs): number {
  const dimension = inputs.number('head_dim');
  const heads = { keyValueHeads: 1, keyDimension: dimension, valueDimension: dimension };
  const groups = [{ kind: 'full', layers: inputs.number('layers'), ...heads }] as const;
  const type = { id: 'any', bytesPerElement: 1, arithmetic: 'bf16', note: '' } as const;
  return attentionFlopsAt(layerFigures({ groups, queryHeads: inputs.number('heads') }, type), 1);
}

/** What a query costs in comparison, by the prices of input and output. */
const queries: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('out_a', 'out_b', 'n_a', 'n_b'),
  answer(inputs) {
    const prompt = inputs.optional('prompt') ?? 0;
    const side = (name: 'a' | 'b') => ({
      inputUsd: prompt === 0 ? 0 : inputs.number(`in_${name}`),
      outputUsd: inputs.number(`out_${name}`),
      outputTokens: inputs.number(`n_${name}`),
    });
    const [a, b] = [side('a'), side('b')];
    const value = queryPriceRatio(prompt, a, b);
    const text = ({ inputUsd, outputUsd, outputTokens }: typeof a): string =>
      `(${inputUsd} × ${prompt} + ${outputUsd} × ${outputTokens})`;
    return { value, unit: 'ratio', formula: `${text(a)} ÷ ${text(b)} = ${value.toFixed(2)}` };
  },
};

function ratio(first: string, second: string): QuestionKind {
  return {
    category,
    asks: (inputs) => inputs.has(first, second),
    answer(inputs) {
      const [a, b] = [inputs.number(first), inputs.number(second)];
      return { value: a / b, unit: 'ratio', formula: `${a} ÷ ${b}` };
    },
  };
}

/** At equal speed per user the cost of a token is inverse to the batch; prices divide as they are. */
export const articleQuestions: readonly QuestionKind[] = [
  fills,
  flopsLimit,
  scores,
  queries,
  ratio('b1', 'b2'),
  ratio('a', 'b'),
];
