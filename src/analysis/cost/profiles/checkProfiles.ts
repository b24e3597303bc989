import { ExpectedError } from '../../../base/errors';
import { record } from '../config/configReader';
import { profileNumberKeys } from '../profileNumbers';
import { type ServingProfile, defaultProfiles } from '../servingProfile';
import { type ProfileEntry, entryKeys, profileOfEntry, textKeys } from './profileEntry';

/** A profile of the user's own, and the entry that says it. */
export interface OwnProfile {
  readonly entry: ProfileEntry;
  readonly profile: ServingProfile;
}

export interface CheckedProfiles {
  readonly profiles: readonly OwnProfile[];
  /** What is wrong with the entries that were left out, in words for the user. */
  readonly problems: readonly string[];
}

/** Stands for the profile that follows the model of the record at hand. */
export const automatic = 'auto';

export const mostProfiles = 100;
export const longestProfileName = 100;

/**
 * Checks what stands in the setting: a list of entries. Those that are wrong are left out with a
 * reason that names them, the others still work.
 *
 * Example: `[{ name: 'R1', model: 'deepseek-r1', gpu: 'h200', gpus: 8 }]`.
 */
export function checkProfiles(value: unknown): CheckedProfiles {
  if (!Array.isArray(value)) {
    return { profiles: [], problems: value === undefined ? [] : ['The setting has to be a list.'] };
  }
  const profiles: OwnProfile[] = [];
  const problems: string[] = [];
  for (const [index, given] of (value as readonly unknown[]).entries()) {
    try {
      if (profiles.length >= mostProfiles) {
        throw new ExpectedError(`There can be ${mostProfiles} profiles at most.`);
      }
      const entry = checkEntry(given);
      const name = nameProblem(entry.name, profiles);
      if (name !== undefined) {
        throw new ExpectedError(name);
      }
      profiles.push({ entry, profile: profileOfEntry(entry) });
    } catch (error) {
      if (!(error instanceof ExpectedError)) {
        throw error;
      }
      problems.push(`${called(given, index)}: ${error.message}`);
    }
  }
  return { profiles, problems };
}

/** Why a profile cannot be called so; `undefined` when it can. */
export function nameProblem(name: string, taken: readonly OwnProfile[]): string | undefined {
  if (name.trim() === '' || name.length > longestProfileName) {
    return `"name" has to be a text of 1 to ${longestProfileName} characters.`;
  }
  const isTaken =
    name === automatic ||
    defaultProfiles.some((each) => [each.id, each.name].includes(name)) ||
    taken.some(({ entry }) => entry.name === name);
  return isTaken ? `The name "${name}" is taken.` : undefined;
}

/** What is called by its name and its place in the list, counted from 1. */
function called(given: unknown, index: number): string {
  const name = record(given)?.['name'];
  return typeof name === 'string' && name.trim() !== ''
    ? `Profile ${index + 1} ("${name.slice(0, longestProfileName)}")`
    : `Profile ${index + 1}`;
}

function checkEntry(given: unknown): ProfileEntry {
  const fields = record(given);
  if (fields === undefined) {
    throw new ExpectedError('It has to be an object with a name.');
  }
  const unknown = Object.keys(fields).find(
    (key) => !(entryKeys as readonly string[]).includes(key),
  );
  if (unknown !== undefined) {
    throw new ExpectedError(`There is no "${unknown}". Known are: ${entryKeys.join(', ')}.`);
  }
  for (const key of ['name', ...textKeys]) {
    requireKind(fields, key, (value) => typeof value === 'string', 'a text');
  }
  for (const key of profileNumberKeys) {
    requireKind(fields, key, (value) => ['string', 'number'].includes(typeof value), 'a number');
  }
  for (const key of ['importedModel', 'modelNumbers']) {
    requireKind(fields, key, (value) => record(value) !== undefined, 'an object');
  }
  if (typeof fields['name'] !== 'string') {
    throw new ExpectedError('It has no name.');
  }
  if (fields['model'] === undefined && fields['importedModel'] === undefined) {
    throw new ExpectedError('It names no model.');
  }
  // Settings come as proxies, which cross no threads.
  return plainData({
    ...fields,
    ...(fields['importedModel'] !== undefined && {
      importedModel: checkImported(record(fields['importedModel']) ?? {}),
    }),
  }) as ProfileEntry;
}

function checkImported({ name, date, config }: Readonly<Record<string, unknown>>) {
  const fields = record(config);
  if (typeof name !== 'string' || typeof date !== 'string' || fields === undefined) {
    throw new ExpectedError('importedModel has to have name, date and config.');
  }
  return { name: name.slice(0, longestProfileName), date: date.slice(0, 10), config: fields };
}

function requireKind(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  fits: (value: unknown) => boolean,
  wanted: string,
): void {
  if (fields[key] !== undefined && !fits(fields[key])) {
    throw new ExpectedError(`"${key}" has to be ${wanted}.`);
  }
}

function plainData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
