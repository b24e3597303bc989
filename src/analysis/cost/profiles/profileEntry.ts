import { ExpectedError } from '../../../base/errors';
import { importConfig } from '../config/importConfig';
import type { ModelSpec } from '../modelSpec';
import { findModel, models } from '../models';
import { namedOption } from '../optionValue';
import { profileNumberKeys } from '../profileNumbers';
import { type ProfileOptions, type ProfileOptionKey, profileFrom } from '../profileOptions';
import { type ServingProfile, defaultProfile } from '../servingProfile';
import { withModelNumbers } from './modelNumbers';

/** A serving profile of the user's own, as a settings file holds it. */
export interface ProfileEntry extends ProfileOptions {
  /** Unique among all profiles; the profile's id as well. */
  readonly name: string;
  /** A model that no table has, in place of `model`. */
  readonly importedModel?: ImportedModelEntry;
  /** Numbers of the model that are to be others, by their paths. */
  readonly modelNumbers?: Readonly<Record<string, number>>;
}

/** What was read of a `config.json`, and when. */
export interface ImportedModelEntry {
  readonly name: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Keys of texts; those of numbers are `profileNumberKeys`. */
export const textKeys = [
  'model',
  'gpu',
  'gpuMemory',
  'weightsDtype',
  'kvDtype',
  'roofline',
] as const satisfies readonly ProfileOptionKey[];

/** Every key that an entry may have. */
export const entryKeys: readonly (keyof ProfileEntry)[] = [
  'name',
  ...textKeys,
  ...profileNumberKeys,
  'importedModel',
  'modelNumbers',
];

/**
 * The profile of an entry; what it does not say is that of the default profile. Throws
 * `ExpectedError` naming the key that is wrong.
 *
 * Example: `profileOfEntry({ name: 'R1', model: 'deepseek-r1', gpu: 'h200' })`.
 */
export function profileOfEntry(entry: ProfileEntry): ServingProfile {
  const profile = profileFrom(entry, { model: modelOfEntry(entry), nameOf: (key) => key });
  return { ...profile, id: entry.name, name: entry.name };
}

/** The model of an entry with the numbers that it gives. */
export function modelOfEntry({ model, importedModel, modelNumbers }: ProfileEntry): ModelSpec {
  const found =
    importedModel === undefined
      ? namedOption('model', model, findModel, models)
      : imported(importedModel);
  const known = found ?? defaultProfile.model;
  return modelNumbers === undefined || Object.keys(modelNumbers).length === 0
    ? known
    : withModelNumbers(known, modelNumbers);
}

function imported({ name, date, config }: ImportedModelEntry): ModelSpec {
  const result = importConfig(config, name, date);
  if (result.kind === 'unknown') {
    throw new ExpectedError(`importedModel: The model is unknown. ${result.reason}`);
  }
  return result.model;
}

/** A ready-made profile as an entry of another name, to be changed from there on. */
export function entryOf(profile: ServingProfile, name: string): ProfileEntry {
  return {
    name,
    model: profile.model.id,
    gpu: profile.hardware.id,
    gpus: profile.gpus,
    weightsDtype: profile.weightsType.id,
    kvDtype: profile.kvType.id,
    tokensPerSecond: profile.tokensPerSecond,
    usdPerGpuHour: profile.usdPerGpuHour,
  };
}
