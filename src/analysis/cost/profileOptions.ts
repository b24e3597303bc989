import { dataTypes, findDataType } from './dataType';
import { type Roofline, rooflines } from './decodeStep';
import { findHardware, hardware } from './hardware';
import { hardwareFrom } from './hardwareOptions';
import type { ModelSpec } from './modelSpec';
import { findModel, models } from './models';
import { flagOf, namedOption, numberOption } from './optionValue';
import { type ProfileNumberKey, profileNumbers } from './profileNumbers';
import {
  type Efficiencies,
  type ServingProfile,
  defaultProfile,
  profileName,
} from './servingProfile';
import type { Speculation } from './speculation';

/**
 * What a user may say of a profile; the names are those of the command line in camel case. Numbers
 * may be text, as a command line or a settings file has them.
 */
export interface ProfileOptions extends Readonly<
  Partial<Record<ProfileNumberKey, string | number | undefined>>
> {
  readonly model?: string | undefined;
  readonly gpu?: string | undefined;
  /** With its unit, such as `80 GiB`. */
  readonly gpuMemory?: string | undefined;
  readonly weightsDtype?: string | undefined;
  readonly kvDtype?: string | undefined;
  readonly roofline?: string | undefined;
}

export type ProfileOptionKey = keyof ProfileOptions;

/** What a profile is made on. */
export interface ProfileBasis {
  /** Where that is taken from which no option says. */
  readonly base?: ServingProfile;
  /** A model that no table has, such as that of a `config.json`. */
  readonly model?: ModelSpec | undefined;
  /** What an option is called in a message; without it as on the command line. */
  readonly nameOf?: (key: ProfileOptionKey) => string;
}

/**
 * A profile by options; what is not said is taken from `base`, except that another GPU brings its
 * own price. Throws `ExpectedError` for an unknown name, listing the known ones, and for a number
 * out of range.
 *
 * Example: `profileFrom({ model: 'gpt-oss-120b', weightsDtype: 'mxfp4', gpus: '1' })`.
 */
export function profileFrom(
  options: ProfileOptions,
  { base = defaultProfile, model: imported, nameOf = flagOf }: ProfileBasis = {},
): ServingProfile {
  const number: NumberReader = (key) =>
    numberOption(nameOf(key), options[key], profileNumbers[key].range);
  const named = <T extends { readonly id: string }>(
    key: 'model' | 'gpu' | 'weightsDtype' | 'kvDtype' | 'roofline',
    find: (name: string) => T | undefined,
    all: readonly T[],
  ): T | undefined => namedOption(nameOf(key), options[key], find, all);
  const model = imported ?? named('model', findModel, models) ?? base.model;
  const gpu = named('gpu', findHardware, hardware);
  const weightsType = named('weightsDtype', findDataType, dataTypes) ?? base.weightsType;
  const kvType = named('kvDtype', findDataType, dataTypes) ?? base.kvType;
  const gpus = number('gpus') ?? base.gpus;
  const spec = hardwareFrom(options.gpuMemory, nameOf('gpuMemory'), number, gpu ?? base.hardware);
  const speculation = speculationFrom(number) ?? base.speculation;
  return {
    ...base,
    id: 'options',
    name: profileName(model, weightsType, spec, gpus),
    model,
    hardware: spec,
    gpus,
    weightsType,
    kvType,
    tokensPerSecond: number('tokensPerSecond') ?? base.tokensPerSecond,
    usdPerGpuHour: number('usdPerGpuHour') ?? gpu?.usdPerHour ?? base.usdPerGpuHour,
    blockSize: number('blockSize') ?? base.blockSize,
    memoryUtilisation: number('memoryUtilisation') ?? base.memoryUtilisation,
    efficiencies: efficienciesFrom(number, base.efficiencies),
    roofline: named('roofline', findRoofline, namedRooflines)?.id ?? base.roofline,
    ...(speculation !== undefined && { speculation }),
  };
}

/** The number that an option gives, checked; `undefined` where it is not given. */
export type NumberReader = (key: ProfileNumberKey) => number | undefined;

const namedRooflines: readonly { readonly id: Roofline }[] = rooflines.map((id) => ({ id }));

function findRoofline(name: string): { readonly id: Roofline } | undefined {
  return namedRooflines.find(({ id }) => id === name);
}

function efficienciesFrom(number: NumberReader, { bandwidth, flops }: Efficiencies): Efficiencies {
  return {
    bandwidth: number('bandwidthEfficiency') ?? bandwidth,
    flops: number('flopsEfficiency') ?? flops,
  };
}

function speculationFrom(number: NumberReader): Speculation | undefined {
  const drafts = number('draftTokens');
  const acceptance = number('acceptance') ?? usualAcceptance;
  const draftSeconds = (number('draftMs') ?? 0) / 1e3;
  return drafts === undefined ? undefined : { drafts, acceptance, draftSeconds };
}

/** The example of Leviathan et al. 2023; it depends on the drafting model and the text. */
const usualAcceptance = 0.8;
