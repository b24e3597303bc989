import { factorOf, type GroupId } from './factors';
import type { FactorAt } from './labeller';
import { wordsOf } from './words';

/** How many segments before the turn are looked at. */
const reach = 40;

/** Groups whose sentences can be a mistaken step. */
const steps: ReadonlySet<GroupId> = new Set<GroupId>([
  'recall',
  'compute',
  'consolidate',
  'answer',
]);

/**
 * The step that a mend at `segment` goes back to: the one before that shares most numbers and longer
 * words with it, the nearer one on a tie; the segment before when no step is near.
 */
export function mistakenStep(
  segment: number,
  spans: readonly string[],
  factorAt: FactorAt,
): number {
  const terms = termsOf(`${spans[segment] ?? ''} ${spans[segment + 1] ?? ''}`);
  let best = -1;
  let bestShare = -1;
  for (let at = segment - 1; at >= Math.max(0, segment - reach); at -= 1) {
    if (!steps.has(factorOf(factorAt(at)).group)) {
      continue;
    }
    const share = sharedTerms(terms, termsOf(spans[at] ?? ''));
    if (share > bestShare) {
      best = at;
      bestShare = share;
    }
  }
  return best === -1 ? segment - 1 : best;
}

/** The numbers and the longer words of a sentence: what tells one step from another. */
function termsOf(text: string): ReadonlySet<string> {
  const read = text.slice(0, 400);
  const terms = new Set<string>();
  for (const { text: word, start, end } of wordsOf(read)) {
    if (word === '#') {
      terms.add(read.slice(start, end));
    } else if (word.length > 4) {
      terms.add(word);
    }
  }
  return terms;
}

function sharedTerms(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of one) {
    shared += other.has(term) ? 1 : 0;
  }
  return shared;
}
