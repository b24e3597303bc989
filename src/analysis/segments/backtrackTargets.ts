import { type FactorId, factorOf, type GroupId } from './factors';
import type { SpanLabel } from './labeller';
import type { Turn } from './turns';
import { wordsOf } from './words';

/** How many segments before the turn are looked at for a mistaken step. */
const mendReach = 40;
/** ... and for the start of a branch. */
const branchReach = 400;

/** Plans open a branch, and so does a check that is announced. */
const openingGroups: ReadonlySet<GroupId> = new Set<GroupId>(['plan', 'example']);
const openingFactors: ReadonlySet<FactorId> = new Set<FactorId>([
  'alternative',
  'change-approach',
  'check-result',
]);

/** Groups that say why a turn is made. */
const reasonsToTurn: ReadonlySet<GroupId> = new Set<GroupId>(['doubt', 'correct']);

/** Groups whose sentences can be a mistaken step. */
const steps: ReadonlySet<GroupId> = new Set<GroupId>([
  'recall',
  'compute',
  'consolidate',
  'answer',
]);

/**
 * The earlier segment that a turn returns to; -1 when there is none. A restart returns to where the
 * work began, a switch to the plan that opened the branch it leaves, a trial to the one before, a
 * mend to the step that shares most numbers and names with it (the nearer one on a tie).
 */
export function targetOf(
  { kind, segment, earlier }: Turn,
  spans: readonly string[],
  labels: readonly SpanLabel[],
): number {
  switch (kind) {
    case 'restart':
      return startOfWork(segment, labels);
    case 'trial':
      return earlier ?? startOfBranch(segment, labels);
    case 'switch':
    case 'recheck':
      return startOfBranch(segment, labels);
    case 'mend':
    case 'redo':
      return mistakenStep(segment, spans, labels);
  }
}

/** The first segment that does more than restate the problem. */
function startOfWork(segment: number, labels: readonly SpanLabel[]): number {
  const first = labels.findIndex(({ factor }) => factorOf(factor).group !== 'restate');
  return first === -1 || first >= segment ? Math.min(0, segment - 1) : first;
}

/**
 * The last plan before the turn; the last hypothesis or name given when there is no plan, and the
 * segment before it when there is neither.
 */
function startOfBranch(segment: number, labels: readonly SpanLabel[]): number {
  let supposed = -1;
  for (let at = endOfBranch(segment, labels); at >= Math.max(0, segment - branchReach); at -= 1) {
    const factor = labels[at]?.factor ?? 'unsure';
    const { group } = factorOf(factor);
    if (openingGroups.has(group) || openingFactors.has(factor)) {
      return at;
    }
    if (supposed === -1 && (group === 'explore' || factor === 'introduce-notation')) {
      supposed = at;
    }
  }
  return supposed === -1 ? segment - 1 : supposed;
}

/** The segment before the turn, behind the sentences that say why it is made. */
function endOfBranch(segment: number, labels: readonly SpanLabel[]): number {
  let at = segment - 1;
  while (at > segment - 4 && reasonsToTurn.has(groupAt(labels, at))) {
    at -= 1;
  }
  return at;
}

function groupAt(labels: readonly SpanLabel[], at: number): GroupId {
  return factorOf(labels[at]?.factor ?? 'unsure').group;
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
    if (!steps.has(groupAt(labels, at))) {
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
