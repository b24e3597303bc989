import { lookedUpParameters } from '../flops';
import { formatByteSeconds, formatCount } from '../format';
import { sumOfKvBytes } from '../kvCache';
import type { LayerFigures } from '../layerGroups';
import { fullReach } from '../liveTokens';
import { findModel } from '../models';
import { prefixSharing, siblingTree } from '../prefixTree';
import { coverage } from '../servingNode';
import { tokensPerStep } from '../speculation';
import { type QuestionKind, UnanswerableQuestion } from './inputs';

/** Byte-seconds of an output, or of two in comparison. */
const byteSeconds: QuestionKind = {
  category: 'byte_seconds',
  asks: (inputs) => inputs.has('prompt', 'output'),
  answer(inputs) {
    const [prompt, output] = [inputs.number('prompt'), inputs.number('output')];
    const each = inputs.number('kv_bytes_token');
    const speed = inputs.number('tok_s');
    const value = sumOfKvBytes(evenCache(each), prompt, prompt + output) / speed;
    return {
      value,
      unit: 'B*s',
      formula: `${formatCount(each)} B × (${output} × ${prompt} + ${output} × ${output - 1} ÷ 2) ÷ ${speed} = ${formatByteSeconds(value)}`,
    };
  },
};

const byteSecondsRatio: QuestionKind = {
  category: 'byte_seconds',
  asks: (inputs) => inputs.has('prompt', 'o1', 'o2'),
  answer(inputs) {
    const prompt = inputs.number('prompt');
    const of = (output: number): number => sumOfKvBytes(evenCache(1), prompt, prompt + output);
    const [first, second] = [of(inputs.number('o1')), of(inputs.number('o2'))];
    const formula = `${formatCount(first)} ÷ ${formatCount(second)} token·steps`;
    return { value: first / second, unit: 'ratio', formula };
  },
};

/** A cache that grows by so many bytes with each token. */
function evenCache(bytes: number): readonly LayerFigures[] {
  const none = { decodeFlops: 0, prefillFlops: 0, replication: 1, paged: true, part: 'cache' };
  return [
    { ...none, part: 'cache', bytes, readBytes: bytes, reach: fullReach, readReach: fullReach },
  ];
}

const sharing: QuestionKind = {
  category: 'prefix_sharing',
  asks: (inputs) => inputs.has('n', 'prompt', 'out', 'block'),
  answer(inputs) {
    const [votes, prompt] = [inputs.number('n'), inputs.number('prompt')];
    const [out, blockSize] = [inputs.number('out'), inputs.number('block')];
    const outputs = Array.from({ length: Math.min(votes, mostVotes) }, () => out);
    const { capacitySaved, unsharedTokens, sharedTokens } = prefixSharing(
      siblingTree(prompt, outputs),
      { blockSize },
    );
    const saved = unsharedTokens - sharedTokens;
    const formula = `${formatCount(saved)} of ${formatCount(unsharedTokens)} tokens of cache are kept once; bandwidth saved: 0`;
    return { value: capacitySaved, unit: 'ratio', formula };
  },
};

const mostVotes = 100_000;

const speculation: QuestionKind = {
  category: 'spec_decode',
  asks: (inputs) => inputs.has('alpha', 'gamma'),
  answer(inputs) {
    const [acceptance, drafts] = [inputs.number('alpha'), inputs.number('gamma')];
    const value = tokensPerStep({ acceptance, drafts });
    const formula = `(1 − ${acceptance}^${drafts + 1}) ÷ (1 − ${acceptance}) = ${value.toFixed(4)} tokens`;
    return { value, unit: 'count', formula };
  },
};

const experts: QuestionKind = {
  category: 'moe',
  asks: (inputs) => inputs.has('E', 'k', 'batch'),
  answer(inputs) {
    const [count, perToken] = [inputs.number('E'), inputs.number('k')];
    const batch = Math.floor(inputs.number('batch'));
    const value = count * (coverage({ count, perToken })[batch] ?? 1);
    const formula = `${count} × (1 − (1 − ${perToken}/${count})^${batch}) = ${value.toFixed(2)}`;
    return { value, unit: 'count', formula };
  },
};

/** Parameters that a token is multiplied by: the active ones without the input embedding. */
const parameters: QuestionKind = {
  category: 'params',
  asks: (inputs) => inputs.has('model'),
  answer(inputs) {
    const model = findModel(inputs.text('model') ?? '');
    if (model === undefined) {
      throw new UnanswerableQuestion('It names no known model.');
    }
    const lookedUp = lookedUpParameters(model);
    const value = model.activeParameters - lookedUp;
    const formula = `${formatCount(model.activeParameters)} active − ${formatCount(lookedUp)} of the input embedding = ${formatCount(value)}`;
    return { value, unit: 'count', formula };
  },
};

export const otherQuestions: readonly QuestionKind[] = [
  byteSeconds,
  byteSecondsRatio,
  sharing,
  speculation,
  experts,
  parameters,
];
