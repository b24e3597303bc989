import type { ModelSpec } from './modelSpec';
import { deepseekModels } from './models/deepseek';
import { deepseekV4Models } from './models/deepseekV4';
import { gemmaModels } from './models/gemma';
import { laterGemmaModels } from './models/gemmaLater';
import { glmModels } from './models/glm';
import { gptOssModels } from './models/gptOss';
import { kimiLinearModels } from './models/kimiLinear';
import { llamaModels } from './models/llama';
import { llama4Models } from './models/llama4';
import { minimaxModels } from './models/minimax';
import { mistralModels } from './models/mistral';
import { nemotronModels } from './models/nemotron';
import { otherModels } from './models/others';
import { qwenModels } from './models/qwen';
import { qwen3Models } from './models/qwen3';
import { qwen3ExpertModels } from './models/qwen3Experts';
import { qwenNextModels } from './models/qwenNext';

/** All models whose architecture is known; the first is the default. */
export const models: readonly ModelSpec[] = [
  ...llamaModels,
  ...llama4Models,
  ...qwenModels,
  ...qwen3Models,
  ...qwen3ExpertModels,
  ...qwenNextModels,
  ...deepseekModels,
  ...deepseekV4Models,
  ...kimiLinearModels,
  ...gptOssModels,
  ...gemmaModels,
  ...laterGemmaModels,
  ...mistralModels,
  ...glmModels,
  ...minimaxModels,
  ...nemotronModels,
  ...otherModels,
];

const modelByName: ReadonlyMap<string, ModelSpec> = new Map(
  models.flatMap((model) => [model.id, ...(model.aliases ?? [])].map((name) => [name, model])),
);

/** Endings that name a release, a tuning or a precision and leave the architecture as it is. */
const harmlessEndings: readonly string[] = [
  '-instruct',
  '-chat',
  '-base',
  '-thinking',
  '-preview',
  '-turbo',
  '-fp8',
  '-bf16',
  '-awq',
  '-gptq',
  '-int4',
  '-int8',
  '-nvfp4',
  '-mxfp4',
  '-hf',
  '-2501',
  '-2503',
  '-2506',
  '-2507',
  '-0324',
  '-0528',
];

const longestName = 200;

/**
 * The model with this id or alias; `undefined` when it is not known. Case does not matter, nor does
 * a provider's prefix or an ending that leaves the architecture as it is.
 *
 * Example: `findModel('deepseek-ai/DeepSeek-R1-0528')` is DeepSeek V3 / R1.
 */
export function findModel(name: string): ModelSpec | undefined {
  if (name.length > longestName) {
    return undefined;
  }
  let rest = name
    .slice(name.lastIndexOf('/') + 1)
    .trim()
    .toLowerCase();
  for (;;) {
    const model = modelByName.get(rest);
    if (model !== undefined) {
      return model;
    }
    const ending = harmlessEndings.find((each) => rest.endsWith(each));
    if (ending === undefined) {
      return undefined;
    }
    rest = rest.slice(0, -ending.length);
  }
}
