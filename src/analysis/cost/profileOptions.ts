import { ExpectedError } from '../../base/errors';
import { dataTypes, findDataType } from './dataType';
import { findHardware, hardware } from './hardware';
import { findModel, models } from './models';
import { type ServingProfile, defaultProfile, profileName } from './servingProfile';

/**
 * What a user may say of a profile; the names are those of the command line in camel case. Values
 * may be text, as a command line or a settings file has them.
 */
export interface ProfileOptions {
  readonly model?: string | undefined;
  readonly gpu?: string | undefined;
  readonly gpus?: string | number | undefined;
  readonly weightsDtype?: string | undefined;
  readonly kvDtype?: string | undefined;
  readonly tokensPerSecond?: string | number | undefined;
  readonly usdPerGpuHour?: string | number | undefined;
}

const mostGpus = 1024;

/**
 * A profile by options; what is not said is taken from `base`, except that another GPU brings its
 * own price. Throws `ExpectedError` for an unknown name, listing the known ones, and for a number
 * out of range.
 *
 * Example: `profileFrom({ model: 'gpt-oss-120b', weightsDtype: 'mxfp4', gpus: '1' })`.
 */
export function profileFrom(
  options: ProfileOptions,
  base: ServingProfile = defaultProfile,
): ServingProfile {
  const model = named('--model', options.model, findModel, models) ?? base.model;
  const gpu = named('--gpu', options.gpu, findHardware, hardware);
  const weightsType =
    named('--weights-dtype', options.weightsDtype, findDataType, dataTypes) ?? base.weightsType;
  const kvType = named('--kv-dtype', options.kvDtype, findDataType, dataTypes) ?? base.kvType;
  const gpus = number('--gpus', options.gpus, (value) =>
    Number.isInteger(value) && value >= 1 && value <= mostGpus
      ? undefined
      : `a whole number from 1 to ${mostGpus}`,
  );
  const tokensPerSecond = number('--tokens-per-second', options.tokensPerSecond, (value) =>
    value > 0 ? undefined : 'a number above 0',
  );
  const usdPerGpuHour = number('--usd-per-gpu-hour', options.usdPerGpuHour, (value) =>
    value >= 0 ? undefined : 'a number from 0 on',
  );
  const spec = gpu ?? base.hardware;
  return {
    ...base,
    id: 'options',
    name: profileName(model, weightsType, spec, gpus ?? base.gpus),
    model,
    hardware: spec,
    gpus: gpus ?? base.gpus,
    weightsType,
    kvType,
    tokensPerSecond: tokensPerSecond ?? base.tokensPerSecond,
    usdPerGpuHour: usdPerGpuHour ?? gpu?.usdPerHour ?? base.usdPerGpuHour,
  };
}

function named<T extends { readonly id: string }>(
  flag: string,
  name: string | undefined,
  find: (name: string) => T | undefined,
  all: readonly T[],
): T | undefined {
  if (name === undefined) {
    return undefined;
  }
  const found = find(name);
  if (found === undefined) {
    const known = all.map((each) => each.id).join(', ');
    throw new ExpectedError(`${flag}: unknown value "${shortened(name)}". Known are: ${known}.`);
  }
  return found;
}

function number(
  flag: string,
  given: string | number | undefined,
  wanted: (value: number) => string | undefined,
): number | undefined {
  if (given === undefined) {
    return undefined;
  }
  const value = typeof given === 'number' ? given : given.trim() === '' ? NaN : Number(given);
  const problem = Number.isFinite(value) ? wanted(value) : (wanted(NaN) ?? 'a number');
  if (problem !== undefined) {
    throw new ExpectedError(`${flag}: expected ${problem}, got "${shortened(String(given))}".`);
  }
  return value;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
