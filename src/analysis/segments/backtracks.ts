import type { BacktrackKind, BacktrackScope } from '../model';
import { targetOf } from './backtrackTargets';
import type { FactorAt } from './labeller';
import { findTurns, isMend, outranks, sameTurn, type Turn, type TurnKind } from './turns';
import { signsOfAll } from './turnSigns';

export { effectOf } from './backtrackEffect';

/** A return to an earlier segment, before its effect and its tokens are known. */
export interface FoundBacktrack {
  /** Index of the segment that turns back. */
  readonly segment: number;
  /** Index of the earlier segment it returns to; always less than `segment`. */
  readonly target: number;
  readonly scope: BacktrackScope;
  readonly kind: BacktrackKind;
}

const publicKinds: Readonly<Record<TurnKind, BacktrackKind>> = {
  restart: 'new-approach',
  switch: 'new-approach',
  trial: 'new-approach',
  mend: 'correction',
  redo: 're-check',
  recheck: 're-check',
};

/** From this many segments on a return is long. */
const longReturn = 12;

/**
 * The backtracks of a thought, in order. A sentence counts only when it starts another attempt,
 * begins again or mends a step; hesitation ("wait", "hmm") does not. Of turns right after each other
 * the one that reaches further counts.
 *
 * Example: `['Try 3.', '3 + 3 = 6.', 'Alternatively, try 4.']` labelled plan, calculate,
 * alternative has one: segment 2 back to target 0.
 */
export function findBacktracks(
  spans: readonly string[],
  factorAt: FactorAt,
): readonly FoundBacktrack[] {
  const found: FoundBacktrack[] = [];
  const thought = { spans, signs: signsOfAll(spans), factorAt };
  for (const turn of withoutRepeats(findTurns(thought))) {
    const { segment, kind } = turn;
    const target = targetOf(turn, thought);
    if (target >= 0 && target < segment) {
      const scope = scopeOf(kind, segment, target);
      found.push({ segment, target, scope, kind: publicKinds[kind] });
    }
  }
  return found;
}

/** Turns right after each other that make one: "I made a mistake. Let me redo it." */
function withoutRepeats(turns: readonly Turn[]): readonly Turn[] {
  const kept: Turn[] = [];
  let last = -Infinity;
  for (const turn of turns) {
    const previous = kept.at(-1);
    const goesOn = previous !== undefined && turn.segment - last <= sameTurn;
    last = turn.segment;
    if (goesOn && isMend(turn.kind)) {
      continue;
    }
    if (goesOn && outranks(turn.kind, previous.kind)) {
      kept.pop();
    }
    kept.push(turn);
  }
  return kept;
}

/** A restart is global, a mend nearby is local; how far a switch reaches back decides the rest. */
function scopeOf(kind: TurnKind, segment: number, target: number): BacktrackScope {
  if (kind === 'restart') {
    return 'global';
  }
  return scopeOfReturn(isMend(kind), segment, target);
}

/** The scope of a return by how far it goes, and whether it only mends or redoes a step. */
export function scopeOfReturn(isStep: boolean, segment: number, target: number): BacktrackScope {
  const distance = segment - target;
  if (isStep) {
    return distance < longReturn ? 'local' : 'sub-problem';
  }
  const wholeWay = distance >= longReturn && distance > 0.6 * segment;
  return wholeWay ? 'global' : 'sub-problem';
}
