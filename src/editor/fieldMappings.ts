import picomatch from 'picomatch';
import { type FieldMapping, fieldRoles } from '../analysis/formats/rows/fieldRoles';
import { parseMapping } from '../analysis/formats/rows/parseMapping';
import { ExpectedError, messageOf } from '../base/errors';

/** The names that a file goes by, with `/` between folders. */
export interface FileNames {
  readonly absolute: string;
  /** From the folder of the workspace that holds it; the absolute one where none does. */
  readonly relative: string;
}

/**
 * The mapping that a setting has for a file: that of the pattern which fits best.
 * @throws ExpectedError naming the setting, the pattern and what is wrong with its mapping
 */
export function mappingFor(setting: unknown, names: FileNames): FieldMapping | undefined {
  const pattern = patternFor(setting, names);
  if (pattern === undefined) {
    return undefined;
  }
  try {
    return plainMapping(parseMapping(entriesOf(setting)[pattern]));
  } catch (error) {
    throw new ExpectedError(`cotLens.fieldMappings, "${pattern}": ${messageOf(error)}`);
  }
}

/**
 * The pattern that fits a file best: its own name or path, else the glob with the most characters
 * besides `*` and `?`; of equals, the first. A pattern without `/` is of names, one with it of
 * paths, absolute or from the folder of the workspace.
 */
export function patternFor(setting: unknown, names: FileNames): string | undefined {
  let best: { readonly pattern: string; readonly weight: number } | undefined;
  for (const pattern of Object.keys(entriesOf(setting))) {
    const weight = weightOf(pattern, names);
    if (weight > (best?.weight ?? -1)) {
      best = { pattern, weight };
    }
  }
  return best?.pattern;
}

/** Whether a pattern names this file and no other way to write it is needed. */
export function isNameOf(pattern: string, { absolute, relative }: FileNames): boolean {
  return [absolute, relative, nameOf(absolute)].includes(pattern);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** -1 for a pattern that does not fit. */
function weightOf(pattern: string, names: FileNames): number {
  if (isNameOf(pattern, names)) {
    return Infinity;
  }
  if (pattern === '') {
    return -1;
  }
  const options = { dot: true, basename: !pattern.includes('/'), noextglob: true };
  const fits = picomatch(pattern, options);
  return fits(names.absolute) || fits(names.relative) ? pattern.replace(/[*?]/g, '').length : -1;
}

function entriesOf(setting: unknown): Readonly<Record<string, unknown>> {
  return typeof setting === 'object' && setting !== null && !Array.isArray(setting)
    ? (setting as Readonly<Record<string, unknown>>)
    : {};
}

/** In one order, as plain data: settings come as proxies, which cross no threads. */
function plainMapping(mapping: FieldMapping): FieldMapping {
  return Object.fromEntries(
    fieldRoles.flatMap((role) => (mapping[role] === undefined ? [] : [[role, mapping[role]]])),
  );
}
