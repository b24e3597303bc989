import { approachNames } from './approach';
import type { PruneRule, RuleInput, RuleValue } from './pruneRule';

const asked: RuleInput = { kind: 'switch' };
const share: RuleInput = {
  kind: 'number',
  unit: 'share of right siblings',
  least: 0,
  most: 1,
  whole: false,
  initial: 0.5,
  usual: { least: 0, most: 1, step: 0.01 },
};
const aboveAllTokens = 10_000_000;

/**
 * All rules, in the order in which they are shown and written down. A new one is one entry here; the
 * command line, the page, the manifest and what is saved come from this list alone.
 */
export const pruneRules = [
  {
    id: 'right',
    title: 'Right answer',
    description: 'what is right; where nobody can tell, an answer is not right',
    scope: 'trajectory',
    input: asked,
    fact: 'correct',
    keeps: (correct) => correct === 1,
  },
  {
    id: 'majority',
    title: 'Answer wins the vote',
    description: 'what gives the answer that most siblings give',
    scope: 'trajectory',
    input: asked,
    fact: 'agrees',
    keeps: (agrees) => agrees === 1,
  },
  {
    id: 'min-reward',
    title: 'Least reward',
    description: 'what has this outcome reward or more; what has none falls',
    scope: 'trajectory',
    input: {
      kind: 'number',
      unit: 'reward',
      least: -1e6,
      most: 1e6,
      whole: false,
      initial: 0.5,
      usual: { least: 0, most: 1, step: 0.01 },
    },
    fact: 'reward',
    keeps: (reward, least) => reward >= least,
  },
  {
    id: 'min-step',
    title: 'No bad step',
    description: 'what has no step rated below this; what has no rated step falls',
    scope: 'trajectory',
    input: {
      kind: 'number',
      unit: 'rating of the worst step',
      least: -1e6,
      most: 1e6,
      whole: false,
      initial: 0,
      usual: { least: -1, most: 1, step: 0.01 },
    },
    fact: 'worstStep',
    keeps: (rating, least) => rating >= least,
  },
  {
    id: 'min-solved',
    title: 'Problem not too hard',
    description: 'problems of which this share of the judged siblings or more is right',
    scope: 'trajectory',
    input: share,
    fact: 'solved',
    keeps: (solved, least) => solved >= least,
  },
  {
    id: 'max-solved',
    title: 'Problem not too easy',
    description: 'problems of which this share of the judged siblings or less is right',
    scope: 'trajectory',
    input: share,
    fact: 'solved',
    keeps: (solved, most) => solved <= most,
  },
  {
    id: 'max-tokens',
    title: 'Most output tokens',
    description: 'what has so many tokens of thought and answer at most',
    scope: 'trajectory',
    input: {
      kind: 'number',
      unit: 'tokens',
      least: 1,
      most: aboveAllTokens,
      whole: true,
      initial: 8000,
      usual: { least: 100, most: 64_000, step: 100 },
    },
    fact: 'outputTokens',
    keeps: (tokens, most) => tokens <= most,
  },
  {
    id: 'min-backtracks',
    title: 'Fewest backtracks',
    description: 'what turns back so often at least',
    scope: 'trajectory',
    input: {
      kind: 'number',
      unit: 'backtracks',
      least: 1,
      most: 10_000,
      whole: true,
      initial: 1,
      usual: { least: 1, most: 50, step: 1 },
    },
    fact: 'backtracks',
    keeps: (backtracks, least) => backtracks >= least,
  },
  {
    id: 'max-backtracks',
    title: 'Most backtracks',
    description: 'what turns back so often at most',
    scope: 'trajectory',
    input: {
      kind: 'number',
      unit: 'backtracks',
      least: 0,
      most: 10_000,
      whole: true,
      initial: 10,
      usual: { least: 0, most: 100, step: 1 },
    },
    fact: 'backtracks',
    keeps: (backtracks, most) => backtracks <= most,
  },
  {
    id: 'finished',
    title: 'Not cut off',
    description: 'what came to its end',
    scope: 'trajectory',
    input: asked,
    fact: 'truncated',
    keeps: (truncated) => truncated === 0,
  },
  {
    id: 'no-loops',
    title: 'No repetition loop',
    description: 'what does not repeat itself without end',
    scope: 'trajectory',
    input: asked,
    fact: 'loops',
    keeps: (loops) => loops === 0,
  },
  {
    id: 'verified',
    title: 'Verifiers find nothing false',
    description: 'what states nothing that a verifier finds false',
    scope: 'trajectory',
    input: asked,
    fact: 'falseClaims',
    keeps: (claims) => claims === 0,
  },
  {
    id: 'distinct',
    title: 'One per approach',
    description: 'the first of each approach to a problem, told apart by this',
    scope: 'problem',
    input: { kind: 'choice', choices: approachNames, initial: 'equations' },
  },
  {
    id: 'at-most',
    title: 'Most per problem',
    description: 'the first so many of each problem',
    scope: 'problem',
    input: {
      kind: 'number',
      unit: 'trajectories',
      least: 1,
      most: 1_000_000,
      whole: true,
      initial: 4,
      usual: { least: 1, most: 64, step: 1 },
    },
  },
] as const satisfies readonly PruneRule[];

export type RuleId = (typeof pruneRules)[number]['id'];

/** The rules that are asked for, with what each is set to. */
export type PruneSettings = Readonly<Partial<Record<RuleId, RuleValue>>>;

/** Whether a rule may be set to a value. */
export function allows({ input }: PruneRule, value: unknown): value is RuleValue {
  switch (input.kind) {
    case 'switch':
      return value === true;
    case 'number': {
      const isNumber = typeof value === 'number' && value >= input.least && value <= input.most;
      return isNumber && (!input.whole || Number.isInteger(value));
    }
    case 'choice':
      return input.choices.some(([choice]) => choice === value);
  }
}

/**
 * Reads what was saved or sent, which may be anything, in the order of the list. What is no rule, or
 * no value of one, is left out.
 */
export function pruneSettingsIn(value: unknown): PruneSettings {
  const given = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  return Object.fromEntries(
    pruneRules.flatMap((rule) => {
      const set = given.get(rule.id);
      return allows(rule, set) ? [[rule.id, set]] : [];
    }),
  );
}
