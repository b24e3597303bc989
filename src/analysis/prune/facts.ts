import { type Candidate, outputTokensOf } from './candidate';

/** What is known of a trajectory by itself, as numbers; each is NaN where it is not known. */
export const ownFacts = {
  /** 1 right, 0 wrong. */
  correct: ({ annotation }) =>
    annotation.correct === undefined ? NaN : Number(annotation.correct),
  /** Tokens of thought and answer. */
  outputTokens: outputTokensOf,
  /** 1 where the model was cut off, else 0. */
  truncated: ({ trajectory }) => Number(trajectory.truncated),
  reward: ({ trajectory }) => trajectory.reward ?? NaN,
  /** The least rating of a step. */
  worstStep: ({ trajectory }) =>
    (trajectory.steps ?? [])
      .flatMap(({ rating }) => (rating === undefined ? [] : [rating]))
      .reduce((worst, rating) => (rating >= worst ? worst : rating), NaN),
  backtracks: ({ annotation }) => annotation.backtracks.length,
  /** Repetition loops. */
  loops: ({ annotation }) =>
    annotation.defects.filter(({ code }) => code === 'repetition-loop').length,
  /** Claims that a verifier finds false. */
  falseClaims: ({ claims, ownClaims }) =>
    [...ownClaims, ...claims()].filter(({ verdict }) => verdict === 'false').length,
} as const satisfies Readonly<Record<string, (candidate: Candidate) => number>>;

export type OwnFact = keyof typeof ownFacts;
export const ownFactNames = Object.keys(ownFacts) as readonly OwnFact[];

/** Facts of a trajectory that somebody has asked for. */
export type OwnFacts = Readonly<Partial<Record<OwnFact, number>>>;

/**
 * What is known of a trajectory among its siblings, once all of these are read: whether its answer
 * is the one that most of them give (1 or 0), and which share of those that are judged is right.
 */
export const siblingFactNames = ['agrees', 'solved'] as const;
export type SiblingFact = (typeof siblingFactNames)[number];

export type FactName = OwnFact | SiblingFact;

export function isSiblingFact(name: FactName): name is SiblingFact {
  return siblingFactNames.some((each) => each === name);
}
