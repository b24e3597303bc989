import { startOfBranch } from './branchStart';
import { factorOf } from './factors';
import type { FactorAt } from './labeller';
import { mistakenStep } from './mistakenStep';
import type { SignedThought, Turn } from './turns';

/** A thought in sentences, with what is known of each. */
export interface ReadThought extends SignedThought {
  readonly spans: readonly string[];
}

/**
 * The earlier segment that a turn returns to; -1 when there is none. A restart returns to where the
 * work began, a switch to what opened the branch it leaves, a trial to the one before, a mend to the
 * step that shares most numbers and names with it (the nearer one on a tie).
 */
export function targetOf({ kind, segment, earlier }: Turn, thought: ReadThought): number {
  switch (kind) {
    case 'restart':
      return startOfWork(segment, thought.factorAt);
    case 'trial':
      return earlier ?? startOfBranch(segment, thought);
    case 'switch':
    case 'recheck':
      return startOfBranch(segment, thought);
    case 'mend':
    case 'redo':
      return mistakenStep(segment, thought.spans, thought.factorAt);
  }
}

/** The first segment that does more than restate the problem. */
function startOfWork(segment: number, factorAt: FactorAt): number {
  for (let at = 0; at < segment; at += 1) {
    if (factorOf(factorAt(at)).group !== 'restate') {
      return at;
    }
  }
  return 0;
}
