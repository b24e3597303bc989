import type { ProfileOptionKey } from '../profileOptions';
import type { ProfileEntry } from './profileEntry';

/** Numbers that belong to the accelerator which the table knows, and go with it. */
const numbersOfGpu: readonly string[] = [
  'gpuMemory',
  'gpuBandwidth',
  'gpuFlops',
  'gpuLinkBandwidth',
  'gpuLinkMicroseconds',
  'usdPerGpuHour',
] satisfies readonly ProfileOptionKey[];

/** Speculation is there as soon as there are drafts, and goes with them. */
const numbersOfDrafts: readonly string[] = [
  'acceptance',
  'draftMs',
] satisfies readonly ProfileOptionKey[];

/**
 * The entry with another value for one key; without a value the default holds again. Numbers of the
 * accelerator, of the model and of drafting go with what they are numbers of.
 */
export function changeEntry(
  entry: ProfileEntry,
  key: ProfileOptionKey,
  value: string | number | undefined,
): ProfileEntry {
  const gone = new Set([key, ...goneWith(entry, key, value)]);
  const kept = Object.entries(entry).filter(([each]) => !gone.has(each));
  const changed = value === undefined ? kept : [...kept, [key, value] as const];
  return { name: entry.name, ...Object.fromEntries(changed) };
}

function goneWith(
  entry: ProfileEntry,
  key: ProfileOptionKey,
  value: string | number | undefined,
): readonly string[] {
  if (entry[key] === value) {
    return [];
  }
  if (key === 'gpu') {
    return numbersOfGpu;
  }
  if (key === 'model') {
    return ['importedModel', 'modelNumbers'];
  }
  return key === 'draftTokens' && value === undefined ? numbersOfDrafts : [];
}

/** The entry with another number for its model; without a value the model's own holds again. */
export function changeModelNumber(
  entry: ProfileEntry,
  path: string,
  value: number | undefined,
): ProfileEntry {
  const { modelNumbers = {}, ...rest } = entry;
  const others = Object.entries(modelNumbers).filter(([each]) => each !== path);
  const numbers = value === undefined ? others : [...others, [path, value] as const];
  return numbers.length === 0 ? rest : { ...rest, modelNumbers: Object.fromEntries(numbers) };
}
