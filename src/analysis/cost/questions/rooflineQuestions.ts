import { criticalBatch } from '../critical';
import { type StepParts, stepSeconds } from '../decodeStep';
import { formatSeconds } from '../format';
import { readKvBytes } from '../kvCache';
import { findModel } from '../models';
import { nodeOf, stepParts } from '../servingNode';
import { defaultProfile, withoutLosses } from '../servingProfile';
import { type Figure, type QuestionKind, UnanswerableQuestion } from './inputs';

const category = 'roofline';
const free: StepParts = { weights: 0, linear: 0, cache: 0, attention: 0, communication: 0 };

/** One decode step by kind of operation, with the parts that the question gives. */
function step(parts: Partial<StepParts>): Figure {
  const all = { ...free, ...parts };
  const value = stepSeconds('operation', all);
  const { weights, linear, cache, attention } = all;
  return {
    value,
    unit: 's',
    formula: `max(weights ${formatSeconds(weights)}, matmul ${formatSeconds(linear)}) + max(cache ${formatSeconds(cache)}, attention ${formatSeconds(attention)}) = ${formatSeconds(value)}`,
  };
}

const bytesOnly: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('weights_gb', 'kv_gb_per_seq', 'batch', 'bw_bytes_s'),
  answer(inputs) {
    const bandwidth = inputs.number('bw_bytes_s');
    const cache = inputs.number('batch') * inputs.number('kv_gb_per_seq');
    return step({
      weights: (inputs.number('weights_gb') * 1e9) / bandwidth,
      cache: (cache * 1e9) / bandwidth,
    });
  },
};

const ofChips: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('params', 'kv_bytes_token', 'ctx', 'batch', 'chips', 'bw'),
  answer(inputs) {
    const [parameters, batch] = [inputs.number('params'), inputs.number('batch')];
    const chips = inputs.number('chips');
    const bandwidth = chips * inputs.number('bw');
    const flops = inputs.optional('flops_bf16', 'flops');
    const cache = batch * inputs.number('ctx') * inputs.number('kv_bytes_token');
    return step({
      weights: (parameters * inputs.number('w_bytes')) / bandwidth,
      linear: flops === undefined ? 0 : (2 * parameters * batch) / (chips * flops),
      cache: cache / bandwidth,
    });
  },
};

const critical: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('flops', 'bw', 'w_bytes'),
  answer(inputs) {
    const [flops, bandwidth] = [inputs.number('flops'), inputs.number('bw')];
    const bytes = inputs.number('w_bytes');
    const value = criticalBatch(flops, bandwidth, bytes);
    const formula = `${flops} FLOP/s × ${bytes} B ÷ (2 × ${bandwidth} B/s) = ${value.toFixed(1)}`;
    return { value, unit: 'count', formula };
  },
};

const floor: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('weight_bytes', 'bw'),
  answer: (inputs) => step({ weights: inputs.number('weight_bytes') / inputs.number('bw') }),
};

/** A model on one accelerator: its weights but the input embedding, and the caches. */
const ofModel: QuestionKind = {
  category,
  asks: (inputs) => inputs.has('model', 'seq', 'batch', 'bits', 'bw'),
  answer(inputs) {
    const model = findModel(inputs.text('model') ?? '');
    if (model === undefined) {
      throw new UnanswerableQuestion('It names no known model.');
    }
    const bytesPerElement = inputs.number('bits') / 8;
    const type = { id: 'given', bytesPerElement, arithmetic: 'bf16', note: '' } as const;
    const node = nodeOf({
      ...withoutLosses(defaultProfile),
      model,
      gpus: 1,
      weightsType: type,
      kvType: type,
      // Only the bandwidth is given: arithmetic takes no time.
      hardware: {
        ...defaultProfile.hardware,
        bytesPerSecond: inputs.number('bw'),
        flopsPerSecond: { bf16: Infinity },
      },
    });
    const [batch, length] = [inputs.number('batch'), inputs.number('seq')];
    return step(stepParts(node, batch, readKvBytes(node.groups, length), 0));
  },
};

export const rooflineQuestions: readonly QuestionKind[] = [
  bytesOnly,
  ofChips,
  critical,
  floor,
  ofModel,
];
