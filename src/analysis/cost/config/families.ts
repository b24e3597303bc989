import type { ConfigFamily } from './configFamily';
import { dense } from './families/dense';
import { deepseekV4 } from './families/deepseekV4';
import { gemma } from './families/gemma';
import { gptOss } from './families/gptOss';
import { jamba } from './families/jamba';
import { kimiLinear } from './families/kimiLinear';
import { latentFamily } from './families/latent';
import { llama4 } from './families/llama4';
import { minimax } from './families/minimax';
import { mimoV2 } from './families/mimoV2';
import { mixtral } from './families/mixtral';
import { nemotronH } from './families/nemotronH';
import { opt } from './families/opt';
import { qwenMoe } from './families/qwenMoe';
import { qwenNext } from './families/qwenNext';
import { glmMoe } from './families/glmMoe';

/** All ways in which a `config.json` is read; no model type stands in two of them. */
export const configFamilies: readonly ConfigFamily[] = [
  ...dense,
  mixtral,
  qwenMoe,
  qwenNext,
  latentFamily,
  deepseekV4,
  glmMoe,
  gptOss,
  ...gemma,
  llama4,
  ...minimax,
  mimoV2,
  kimiLinear,
  nemotronH,
  jamba,
  opt,
];
