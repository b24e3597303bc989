/**
 * Where the user says that things stand, as paths such as `a.b[0].c`; what is not said is found as
 * in any row. `thought` and `answer` may lead to a list, whose elements are siblings, or through
 * one, as in `samples[*].text`; `reward` and `gold` may then lead to as many.
 */
export interface FieldMapping {
  /** The thought; without `answer`, a text that holds the answer too. */
  readonly thought?: string;
  /** What was said after the thought; without `thought`, a text that holds both. */
  readonly answer?: string;
  /** The question: a text, or a list of messages whose last one of the user it is. */
  readonly problem?: string;
  /** The right answer. */
  readonly gold?: string;
  /** What siblings share: a text, a number or a truth value. */
  readonly group?: string;
  readonly reward?: string;
}

export type FieldRole = keyof FieldMapping;

/** In the order in which they are asked for. */
export const fieldRoles = [
  'thought',
  'answer',
  'problem',
  'gold',
  'group',
  'reward',
] as const satisfies readonly FieldRole[];

/** The same text for mappings that say the same; `''` for none. */
export function mappingKey(mapping: FieldMapping | undefined): string {
  return mapping === undefined ? '' : JSON.stringify(fieldRoles.map((role) => mapping[role] ?? ''));
}
