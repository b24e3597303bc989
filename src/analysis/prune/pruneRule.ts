import type { FactName } from './facts';

/** What a rule is set to: it is asked for (`true`), or a limit, or one of its choices. */
export type RuleValue = true | number | string;

/** What people are told of a rule, and what they may set. */
interface RuleWords {
  /** Names it on the command line (`--max-tokens 8000`), in the manifest and in what is saved. */
  readonly id: string;
  readonly title: string;
  /** What stays, after “keeps”; for an option of the command line as well. */
  readonly description: string;
}

/** What may be set: nothing but that it is asked for, a number, or one of a few words. */
export type RuleInput =
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
      /** What it is set to when it is switched on. */
      readonly initial: number;
      /** What people mostly set, for a slider. */
      readonly usual: { readonly least: number; readonly most: number; readonly step: number };
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly (readonly [value: string, title: string])[];
      readonly initial: string;
    };

/** A rule that looks at one fact of a trajectory, whatever the others are. */
export interface FactRule extends RuleWords {
  readonly scope: 'trajectory';
  readonly input: RuleInput;
  readonly fact: FactName;
  /** Whether a trajectory stays; `fact` is NaN where it is not known. */
  readonly keeps: (fact: number, value: number) => boolean;
}

/** A rule about the trajectories of one problem that pass all others, in the order of the file. */
export interface ProblemRule extends RuleWords {
  readonly scope: 'problem';
  readonly input: RuleInput;
}

export type PruneRule = FactRule | ProblemRule;
