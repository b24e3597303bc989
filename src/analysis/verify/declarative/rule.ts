import type { RE2JS } from 're2js';
import type { Comparison } from './comparison';

/** What `appliesTo` may ask of; all that it names must match. */
export const appliesToFields = ['problem', 'format', 'model', 'gold'] as const;

/** What a rule wants of the numbers of two texts. */
export interface EachOnce {
  /** A placeholder such as `{numbers}`: where the numbers are that must be used. */
  readonly numbers: string;
  /** ... and where they are used. */
  readonly in: string;
}

/**
 * A verifier as its author wrote it down, checked and ready to use. Its expressions are of the
 * syntax of RE2, which never goes back: a search takes time linear in the text.
 */
export interface Rule {
  readonly name: string;
  readonly appliesTo: readonly (readonly [(typeof appliesToFields)[number], RE2JS])[];
  /** Which texts it looks at: the one that gives the answer, thoughts, or every one. */
  readonly in: 'answer' | 'thought' | 'everywhere';
  readonly find?: RE2JS;
  /** Which of the places found are checked. */
  readonly take: 'all' | 'first' | 'last';
  readonly expect: readonly Comparison[];
  readonly usesEachOnce?: EachOnce;
  readonly mustContain?: RE2JS;
  readonly mustNotContain?: RE2JS;
  readonly answerMatches?: RE2JS;
}
