import type { ModelSpec } from '../modelSpec';

export const deepseekModels: readonly ModelSpec[] = [
  {
    // Without the multi-token-prediction layer, which serving may add for speculative decoding.
    id: 'deepseek-v3',
    name: 'DeepSeek V3 / R1',
    layers: 61,
    hidden: 7168,
    queryHeads: 128,
    vocabulary: 129280,
    totalParameters: 671_026_419_200,
    activeParameters: 37_552_297_472,
    groups: [
      {
        kind: 'mla',
        layers: 61,
        latentDimension: 512,
        ropeDimension: 64,
        nopeDimension: 128,
        valueDimension: 128,
      },
    ],
    experts: { count: 256, perToken: 8, layers: 58, parameters: 44_040_192 },
    source: {
      name: 'DeepSeek, config.json of DeepSeek-V3 (by ai-dynamo/aiconfigurator model_configs)',
      date: '2026-11-22',
    },
    aliases: ['deepseek-r1', 'deepseek-r1-zero', 'deepseek-v3.1'],
  },
];
