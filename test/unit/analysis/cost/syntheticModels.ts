import { type DataType, findDataType } from '../../../../src/analysis/cost/dataType';
import { type LayerFigures, layerFigures } from '../../../../src/analysis/cost/layerGroups';
import type { LayerGroup, ModelSpec } from '../../../../src/analysis/cost/modelSpec';
import { findModel } from '../../../../src/analysis/cost/models';
import { type ServingProfile, defaultProfile } from '../../../../src/analysis/cost/servingProfile';

export function dataType(name: string): DataType {
  return defined(findDataType(name));
}

export function model(name: string): ModelSpec {
  return defined(findModel(name));
}

export function figures(name: string, type = 'bf16', gpus = 1): readonly LayerFigures[] {
  return layerFigures(model(name), dataType(type), gpus);
}

export function defined<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('Expected a value');
  }
  return value;
}

/** A small model with one group of every kind, for what no known model has. */
export const everyKind: readonly LayerGroup[] = [
  { kind: 'full', layers: 2, keyValueHeads: 2, keyDimension: 8, valueDimension: 4 },
  {
    kind: 'sliding-window',
    layers: 3,
    keyValueHeads: 1,
    keyDimension: 8,
    valueDimension: 8,
    window: 5,
  },
  { kind: 'chunked', layers: 1, keyValueHeads: 4, keyDimension: 2, valueDimension: 2, chunk: 7 },
  {
    kind: 'mla',
    layers: 2,
    latentDimension: 6,
    ropeDimension: 2,
    nopeDimension: 4,
    valueDimension: 4,
  },
  {
    kind: 'mla',
    layers: 1,
    latentDimension: 6,
    ropeDimension: 2,
    nopeDimension: 4,
    valueDimension: 4,
    indexer: { heads: 2, dimension: 4, bytesPerToken: 8, topK: 9 },
  },
  {
    kind: 'shared',
    layers: 1,
    keyValueHeads: 2,
    keyDimension: 8,
    valueDimension: 4,
    window: 5,
  },
  {
    kind: 'compressed',
    layers: 1,
    window: 3,
    ratio: 4,
    dimension: 8,
    indexer: { heads: 2, dimension: 4, bytesPerToken: 3, topK: 6 },
  },
  {
    kind: 'linear',
    layers: 2,
    recurrentElements: 10,
    recurrentElementBytes: 4,
    convolutionElements: 3,
    convolutionElementBytes: 2,
  },
];

export const everyKindModel: ModelSpec = {
  id: 'every-kind',
  name: 'Every kind',
  layers: 13,
  hidden: 16,
  queryHeads: 4,
  vocabulary: 100,
  totalParameters: 50_000,
  activeParameters: 20_000,
  groups: everyKind,
  source: { name: 'made up', date: '2026-11-22' },
};

/** The setting of the published article: 640 GB, of which the weights take 405.85. */
export const article: ServingProfile = {
  ...defaultProfile,
  hardware: { ...defaultProfile.hardware, usableBytes: 80e9 },
  memoryUtilisation: 1,
  kvType: dataType('fp8'),
};
