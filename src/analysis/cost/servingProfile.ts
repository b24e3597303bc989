import { BugIndicatingError } from '../../base/errors';
import { type DataType, findDataType } from './dataType';
import type { Roofline } from './decodeStep';
import { type HardwareSpec, findHardware } from './hardware';
import type { ModelSpec } from './modelSpec';
import { findModel } from './models';
import type { Speculation } from './speculation';

/** What cost is computed for. Plain data: it crosses threads as it is. */
export interface ServingProfile {
  readonly id: string;
  readonly name: string;
  readonly model: ModelSpec;
  readonly hardware: HardwareSpec;
  /** GPUs of one node, all of them in one tensor-parallel group. */
  readonly gpus: number;
  readonly weightsType: DataType;
  readonly kvType: DataType;
  /** Tokens of one page of the KV cache. */
  readonly blockSize: number;
  /** Share of the usable memory that the engine may take, in (0, 1]. */
  readonly memoryUtilisation: number;
  /** What each user is to get: the interactivity target. */
  readonly tokensPerSecond: number;
  readonly usdPerGpuHour: number;
  readonly efficiencies: Efficiencies;
  readonly roofline: Roofline;
  /** Drafting by a small model; none without it. */
  readonly speculation?: Speculation;
}

/** Shares of the peaks that are reached, in (0, 1]. */
export interface Efficiencies {
  readonly bandwidth: number;
  readonly flops: number;
}

/** Bandwidth as in NVIDIA's aiconfigurator; FLOPs between llm-analysis' 0.5 and 0.7. */
export const usualEfficiencies: Efficiencies = { bandwidth: 0.8, flops: 0.6 };

/** vLLM's defaults. */
const blockSize = 16;
const memoryUtilisation = 0.9;

export const defaultProfile: ServingProfile = profile(
  'llama-3.1-405b-fp8-8xh100',
  'llama-3.1-405b',
  'fp8',
  'h100',
  8,
);

/** Ready-made profiles; the first is the default. All keep the KV cache in bf16. */
export const defaultProfiles: readonly ServingProfile[] = [
  defaultProfile,
  profile('deepseek-r1-fp8-8xh200', 'deepseek-v3', 'fp8', 'h200', 8),
  profile('qwen2.5-32b-bf16-2xh100', 'qwen2.5-32b', 'bf16', 'h100', 2),
  profile('gpt-oss-120b-mxfp4-1xh100', 'gpt-oss-120b', 'mxfp4', 'h100', 1),
];

function profile(
  id: string,
  modelName: string,
  weights: string,
  gpu: string,
  gpus: number,
): ServingProfile {
  const model = known(findModel(modelName), modelName);
  const hardware = known(findHardware(gpu), gpu);
  const weightsType = known(findDataType(weights), weights);
  return {
    id,
    name: profileName(model, weightsType, hardware, gpus),
    model,
    hardware,
    gpus,
    weightsType,
    kvType: known(findDataType('bf16'), 'bf16'),
    blockSize,
    memoryUtilisation,
    tokensPerSecond: 30,
    usdPerGpuHour: hardware.usdPerHour,
    efficiencies: usualEfficiencies,
    roofline: 'operation',
  };
}

/** Example: `Llama 3.1 405B fp8 on 8 × H100 SXM 80 GB`. */
export function profileName(
  model: ModelSpec,
  weightsType: DataType,
  hardware: HardwareSpec,
  gpus: number,
): string {
  return `${model.name} ${weightsType.id} on ${gpus} × ${hardware.name}`;
}

/** The same profile with nothing lost: its figures are the bounds of what the hardware can do. */
export function withoutLosses(profile: ServingProfile): ServingProfile {
  return { ...profile, efficiencies: { bandwidth: 1, flops: 1 } };
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) {
    throw new BugIndicatingError(`A ready-made profile names an unknown ${name}`);
  }
  return value;
}
