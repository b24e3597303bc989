import { castBallot } from '../votes/castBallot';
import { type ApproachKind, approachKinds, approachOf } from './approach';
import type { Candidate } from './candidate';
import { isSiblingFact, type OwnFact, ownFactNames, ownFacts, type OwnFacts } from './facts';
import { pruneRules, type PruneSettings } from './rules';

/** What rules have to know of each trajectory. */
export interface PruneNeeds {
  readonly facts: readonly OwnFact[];
  readonly approaches: readonly ApproachKind[];
}

/** For whoever may yet change the rules. */
export const allNeeds: PruneNeeds = { facts: ownFactNames, approaches: approachKinds };

/** For rules that stay as they are: what none of them asks is not worked out. */
export function needsOf(settings: PruneSettings): PruneNeeds {
  const facts = new Set<OwnFact>(['outputTokens', 'correct']);
  for (const rule of pruneRules) {
    if (
      rule.scope === 'trajectory' &&
      settings[rule.id] !== undefined &&
      !isSiblingFact(rule.fact)
    ) {
      facts.add(rule.fact);
    }
  }
  return {
    facts: [...facts],
    approaches: approachKinds.filter((kind) => kind === settings.distinct),
  };
}

/** What is kept of a trajectory to decide by. */
export interface PruneEntry {
  readonly facts: OwnFacts;
  readonly promptTokens: number;
  readonly problemKey: string;
  readonly approaches: readonly (readonly [ApproachKind, string])[];
  /** The answer it votes for; absent where it abstains. */
  readonly answer?: string;
}

export function pruneEntryOf(candidate: Candidate, needs: PruneNeeds): PruneEntry {
  const { trajectory, annotation } = candidate;
  const { answer, truncated } = castBallot(trajectory, annotation);
  return {
    facts: Object.fromEntries(needs.facts.map((name) => [name, ownFacts[name](candidate)])),
    promptTokens: annotation.tokens.prompt,
    problemKey: trajectory.problemKey,
    approaches: needs.approaches.map((kind) => [kind, approachOf(candidate, kind)] as const),
    ...(answer !== undefined && !truncated && { answer }),
  };
}
