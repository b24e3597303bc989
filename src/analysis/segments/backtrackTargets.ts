import type { FactorId } from './factors';
import type { SpanLabel } from './labeller';
import type { TurnKind } from './turns';
import { wordsOf } from './words';

/** How many segments before the turn are looked at for a mistaken step. */
const mendReach = 40;
/** ... and for the start of a branch. */
const branchReach = 400;

const branchStarts: ReadonlySet<FactorId> = new Set<FactorId>([
  'plan-step',
  'decompose',
  'work-backwards',
  'hypothesise',
  'alternative',
  'change-approach',
  'introduce-notation',
  'try-example',
]);

const reasonsToTurn: ReadonlySet<FactorId> = new Set<FactorId>([
  'notice-conflict',
  'express-doubt',
  'self-monitor',
  'correct-error',
  'change-approach',
]);

const steps: ReadonlySet<FactorId> = new Set<FactorId>([
  'calculate',
  'deduce',
  'conclude-step',
  'sum-up',
  'introduce-notation',
  'recall-fact',
  'recall-given',
  'state-answer',
]);

/**
 * The earlier segment that a turn at `segment` returns to; -1 when there is none. A restart
 * returns to where the work began, a switch to the plan that opened the branch it leaves, a mend to
 * the step that shares most numbers and names with it (the nearer one on a tie).
 */
export function targetOf(
  kind: TurnKind,
  segment: number,
  spans: readonly string[],
  labels: readonly SpanLabel[],
): number {
  switch (kind) {
    case 'restart':
      return startOfWork(segment, labels);
    case 'switch':
      return startOfBranch(segment, labels);
    case 'mend':
      return mistakenStep(segment, spans, labels);
  }
}

/** The first segment that does more than restate the problem. */
function startOfWork(segment: number, labels: readonly SpanLabel[]): number {
  const first = labels.findIndex(
    ({ factor }) => factor !== 'restate-goal' && factor !== 'state-givens',
  );
  return first === -1 || first >= segment ? Math.min(0, segment - 1) : first;
}

/** The last plan or hypothesis before the turn; the segment before it when there is none. */
function startOfBranch(segment: number, labels: readonly SpanLabel[]): number {
  for (let at = endOfBranch(segment, labels); at >= Math.max(0, segment - branchReach); at -= 1) {
    const factor = labels[at]?.factor;
    if (factor !== undefined && branchStarts.has(factor)) {
      return at;
    }
  }
  return segment - 1;
}

/** The segment before the turn, behind the sentences that say why it is made. */
function endOfBranch(segment: number, labels: readonly SpanLabel[]): number {
  let at = segment - 1;
  while (at > segment - 4 && reasonsToTurn.has(labels[at]?.factor ?? 'unsure')) {
    at -= 1;
  }
  return at;
}

function mistakenStep(
  segment: number,
  spans: readonly string[],
  labels: readonly SpanLabel[],
): number {
  const terms = termsOf(`${spans[segment] ?? ''} ${spans[segment + 1] ?? ''}`);
  let best = -1;
  let bestShare = -1;
  for (let at = segment - 1; at >= Math.max(0, segment - mendReach); at -= 1) {
    const factor = labels[at]?.factor;
    if (factor === undefined || !steps.has(factor)) {
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
