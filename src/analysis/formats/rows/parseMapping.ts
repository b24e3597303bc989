import { ExpectedError, messageOf } from '../../../base/errors';
import { checkPath } from './fieldPath';
import { type FieldMapping, type FieldRole, fieldRoles } from './fieldRoles';

/**
 * A mapping as a person has written it, from a settings file or a command line.
 * Example: `{"thought":"a.b"}` is itself; `{"though":"a"}` fails with `there is no "though"; …`.
 * @throws ExpectedError naming the role and the path
 */
export function parseMapping(value: unknown): FieldMapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExpectedError('a mapping is an object with a path for each role');
  }
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const mapping: FieldMapping = Object.fromEntries(
    entries.map(([role, path]) => parseEntry(role, path)),
  );
  if (mapping.thought === undefined && mapping.answer === undefined) {
    throw new ExpectedError('the mapping names neither thought nor answer');
  }
  return mapping;
}

function parseEntry(role: string, path: unknown): readonly [FieldRole, string] {
  if (!isRole(role)) {
    throw new ExpectedError(`there is no "${role}"; the roles are ${fieldRoles.join(', ')}`);
  }
  if (typeof path !== 'string' || path === '') {
    throw new ExpectedError(`${role}: a path is a text such as "output.reasoning"`);
  }
  try {
    checkPath(path);
  } catch (error) {
    throw new ExpectedError(`${role}: ${messageOf(error)}`);
  }
  return [role, path];
}

function isRole(name: string): name is FieldRole {
  return (fieldRoles as readonly string[]).includes(name);
}
