import { dataTypes, findDataType } from './dataType';
import { type Roofline, rooflines } from './decodeStep';
import { findHardware, hardware } from './hardware';
import { hardwareFrom } from './hardwareOptions';
import type { ModelSpec } from './modelSpec';
import { findModel, models } from './models';
import {
  aboveZero,
  fromZero,
  namedOption,
  numberOption,
  probability,
  share,
  wholeFrom,
} from './optionValue';
import { type ServingProfile, defaultProfile, profileName } from './servingProfile';
import type { Speculation } from './speculation';

type Numeric = string | number | undefined;

/**
 * What a user may say of a profile; the names are those of the command line in camel case. Values
 * may be text, as a command line or a settings file has them.
 */
export interface ProfileOptions {
  readonly model?: string | undefined;
  readonly gpu?: string | undefined;
  readonly gpus?: Numeric;
  /** With its unit, such as `80 GiB`. */
  readonly gpuMemory?: string | undefined;
  /** In bytes per second. */
  readonly gpuBandwidth?: Numeric;
  /** Dense peak in the arithmetic of weights and cache, in FLOP/s. */
  readonly gpuFlops?: Numeric;
  readonly weightsDtype?: string | undefined;
  readonly kvDtype?: string | undefined;
  readonly tokensPerSecond?: Numeric;
  readonly usdPerGpuHour?: Numeric;
  readonly blockSize?: Numeric;
  readonly memoryUtilisation?: Numeric;
  readonly bandwidthEfficiency?: Numeric;
  readonly flopsEfficiency?: Numeric;
  readonly roofline?: string | undefined;
  readonly draftTokens?: Numeric;
  readonly acceptance?: Numeric;
  readonly draftMs?: Numeric;
}

/**
 * A profile by options; what is not said is taken from `base`, except that another GPU brings its
 * own price. `imported` is a model that no table has, such as that of a `config.json`. Throws
 * `ExpectedError` for an unknown name, listing the known ones, and for a number out of range.
 *
 * Example: `profileFrom({ model: 'gpt-oss-120b', weightsDtype: 'mxfp4', gpus: '1' })`.
 */
export function profileFrom(
  options: ProfileOptions,
  base: ServingProfile = defaultProfile,
  imported?: ModelSpec,
): ServingProfile {
  const model = imported ?? namedOption('--model', options.model, findModel, models) ?? base.model;
  const gpu = namedOption('--gpu', options.gpu, findHardware, hardware);
  const weightsType =
    namedOption('--weights-dtype', options.weightsDtype, findDataType, dataTypes) ??
    base.weightsType;
  const kvType = namedOption('--kv-dtype', options.kvDtype, findDataType, dataTypes) ?? base.kvType;
  const gpus = numberOption('--gpus', options.gpus, wholeFrom(1, 1024)) ?? base.gpus;
  const speed = numberOption('--tokens-per-second', options.tokensPerSecond, aboveZero);
  const usd = numberOption('--usd-per-gpu-hour', options.usdPerGpuHour, fromZero);
  const block = numberOption('--block-size', options.blockSize, wholeFrom(1, 65_536));
  const utilisation = numberOption('--memory-utilisation', options.memoryUtilisation, share);
  const spec = hardwareFrom(options, gpu ?? base.hardware);
  const speculation = speculationFrom(options) ?? base.speculation;
  return {
    ...base,
    id: 'options',
    name: profileName(model, weightsType, spec, gpus),
    model,
    hardware: spec,
    gpus,
    weightsType,
    kvType,
    tokensPerSecond: speed ?? base.tokensPerSecond,
    usdPerGpuHour: usd ?? gpu?.usdPerHour ?? base.usdPerGpuHour,
    blockSize: block ?? base.blockSize,
    memoryUtilisation: utilisation ?? base.memoryUtilisation,
    efficiencies: efficienciesFrom(options, base),
    roofline: rooflineFrom(options) ?? base.roofline,
    ...(speculation !== undefined && { speculation }),
  };
}

function efficienciesFrom(options: ProfileOptions, { efficiencies }: ServingProfile) {
  const bandwidth = numberOption('--bandwidth-efficiency', options.bandwidthEfficiency, share);
  const flops = numberOption('--flops-efficiency', options.flopsEfficiency, share);
  return {
    bandwidth: bandwidth ?? efficiencies.bandwidth,
    flops: flops ?? efficiencies.flops,
  };
}

function rooflineFrom({ roofline }: ProfileOptions): Roofline | undefined {
  const named = rooflines.map((id) => ({ id }));
  return namedOption('--roofline', roofline, (name) => named.find(({ id }) => id === name), named)
    ?.id;
}

function speculationFrom(options: ProfileOptions): Speculation | undefined {
  const drafts = numberOption('--draft-tokens', options.draftTokens, wholeFrom(1, 64));
  const acceptance = numberOption('--acceptance', options.acceptance, probability);
  const milliseconds = numberOption('--draft-ms', options.draftMs, fromZero);
  return drafts === undefined
    ? undefined
    : {
        drafts,
        acceptance: acceptance ?? usualAcceptance,
        draftSeconds: (milliseconds ?? 0) / 1e3,
      };
}

/** The example of Leviathan et al. 2023; it depends on the drafting model and the text. */
const usualAcceptance = 0.8;
