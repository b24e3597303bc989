import type { BacktrackScope } from '../model';
import { targetOf } from './backtrackTargets';
import type { SpanLabel } from './labeller';
import { outranks, type TurnKind, turnOf } from './turns';

export { effectOf } from './backtrackEffect';

/** A return to an earlier segment, before its effect and its tokens are known. */
export interface FoundBacktrack {
  /** Index of the segment that turns back. */
  readonly segment: number;
  /** Index of the earlier segment it returns to; always less than `segment`. */
  readonly target: number;
  readonly scope: BacktrackScope;
}

/** Sentences right after each other that make one turn. */
interface Turn {
  readonly kind: TurnKind;
  readonly first: number;
  readonly last: number;
}

/** Turns this close together are one turn: "I made a mistake. Let me redo it." */
const sameTurn = 2;
/** From this many segments on a return is long. */
const longReturn = 12;

/**
 * The backtracks of a thought, in order. A sentence counts only when it says that it leaves a way,
 * begins again or mends a step; hesitation ("wait", "hmm") does not. Of turns
 * right after each other the one that reaches further counts.
 *
 * Example: `['Try 3.', '3 + 3 = 6.', 'Alternatively, try 4.']` labelled plan, calculate,
 * alternative has one: segment 2 back to target 0.
 */
export function findBacktracks(
  spans: readonly string[],
  labels: readonly SpanLabel[],
): readonly FoundBacktrack[] {
  const found: FoundBacktrack[] = [];
  let previous: Turn | undefined;
  for (let segment = 1; segment < spans.length; segment += 1) {
    const label = labels[segment];
    const kind = label === undefined ? undefined : turnOf(spans[segment] ?? '', label);
    if (kind === undefined) {
      continue;
    }
    const goesOn = previous !== undefined && segment - previous.last <= sameTurn;
    if (goesOn && previous !== undefined && kind === 'mend') {
      previous = { ...previous, last: segment };
      continue;
    }
    if (goesOn && previous !== undefined && outranks(kind, previous.kind)) {
      dropTurnAt(previous.first, found);
    }
    previous = { kind, first: segment, last: segment };
    const target = targetOf(kind, segment, spans, labels);
    if (target >= 0 && target < segment) {
      found.push({ segment, target, scope: scopeOf(kind, segment, target) });
    }
  }
  return found;
}

function dropTurnAt(segment: number, found: FoundBacktrack[]): void {
  if (found.at(-1)?.segment === segment) {
    found.pop();
  }
}

/** A restart is global, a mend nearby is local; how far a switch reaches back decides the rest. */
function scopeOf(kind: TurnKind, segment: number, target: number): BacktrackScope {
  const distance = segment - target;
  if (kind === 'restart') {
    return 'global';
  }
  if (kind === 'mend') {
    return distance < longReturn ? 'local' : 'sub-problem';
  }
  const wholeWay = distance >= longReturn && distance > 0.6 * segment;
  return wholeWay ? 'global' : 'sub-problem';
}
