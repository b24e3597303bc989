import { type Candidate, outputTokensOf } from './candidate';

/** What a person asks of the trajectories that are to stay. */
export interface PruneOptions {
  /** Only right answers; where nobody can tell, an answer is not right. */
  readonly right?: boolean;
  /** Most output tokens. */
  readonly maxTokens?: number;
  /** No repetition loop. */
  readonly loops?: boolean;
  /** No claim that a verifier finds false. */
  readonly verified?: boolean;
  /** Not cut off. */
  readonly finished?: boolean;
}

/** One rule that looks at a trajectory alone. */
export interface PruneRule {
  readonly name: string;
  /** What it is set to, for the manifest; `undefined` where it is not asked for. */
  value(options: PruneOptions): boolean | number | undefined;
  keeps(candidate: Candidate, options: PruneOptions): boolean;
}

/** In the order in which they are tried, the cheap ones first; a new rule is one entry here. */
export const pruneRules: readonly PruneRule[] = [
  {
    name: 'right',
    value: ({ right }) => (right === true ? true : undefined),
    keeps: ({ annotation }) => annotation.correct === true,
  },
  {
    name: 'max-tokens',
    value: ({ maxTokens }) => maxTokens,
    keeps: (candidate, { maxTokens = Infinity }) => outputTokensOf(candidate) <= maxTokens,
  },
  {
    name: 'finished',
    value: ({ finished }) => (finished === true ? true : undefined),
    keeps: ({ trajectory }) => !trajectory.truncated,
  },
  {
    name: 'no-loops',
    value: ({ loops }) => (loops === false ? true : undefined),
    keeps: ({ annotation }) => annotation.defects.every(({ code }) => code !== 'repetition-loop'),
  },
  {
    name: 'verified',
    value: ({ verified }) => (verified === true ? true : undefined),
    keeps: ({ claims }) => claims().every(({ verdict }) => verdict !== 'false'),
  },
];
