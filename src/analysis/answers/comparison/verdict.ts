/** What a comparison found, and the name of the rule that decided. */
export interface Verdict {
  readonly verdict: 'equal' | 'different' | 'unsure';
  readonly rule: string;
}

export function verdict(kind: Verdict['verdict'], rule: string): Verdict {
  return { verdict: kind, rule };
}

export function verdictOf(same: boolean, rule: string): Verdict {
  return verdict(same ? 'equal' : 'different', rule);
}

/** Equal when all parts are; different when one surely is. */
export function allOf(parts: readonly Verdict[], rule: string): Verdict {
  if (parts.some((part) => part.verdict === 'different')) {
    return verdict('different', rule);
  }
  return verdict(parts.every((part) => part.verdict === 'equal') ? 'equal' : 'unsure', rule);
}

/** The result of comparing two structures; given to the comparisons of what contains others. */
export type Compare<T> = (a: T, b: T) => Verdict;
