import { type FactorId, factorOf, type GroupId } from './factors';
import type { FactorAt } from './labeller';
import type { Sign } from './turnCues';
import type { SignedThought } from './turns';
import { isVerdict } from './turnScore';

/** How many segments before the turn are looked at. */
const reach = 400;
/** How many sentences right before a turn may only say why it is made. */
const reasonsBefore = 3;

/** Plans and tried examples open a branch, and so does a check that is announced. */
const openingGroups: ReadonlySet<GroupId> = new Set<GroupId>(['plan', 'example']);
const openingFactors: ReadonlySet<FactorId> = new Set<FactorId>([
  'alternative',
  'change-approach',
  'check-result',
]);
const openingSigns: readonly Sign[] = ['restart', 'switch', 'whatIf', 'hedgedPlan', 'attempt'];

/** Groups that say why a turn is made. */
const reasonsToTurn: ReadonlySet<GroupId> = new Set<GroupId>(['doubt', 'correct']);

/**
 * Where the branch began that a turn at `segment` leaves: the last sentence before it that opens
 * one; the last hypothesis or name given when none does, and the segment before it when there is
 * neither.
 */
export function startOfBranch(segment: number, thought: SignedThought): number {
  const { factorAt } = thought;
  let supposed = -1;
  for (let at = endOfBranch(segment, factorAt); at >= Math.max(0, segment - reach); at -= 1) {
    if (opensBranch(at, thought)) {
      return at;
    }
    if (supposed === -1 && supposes(factorAt(at))) {
      supposed = at;
    }
  }
  return supposed === -1 ? segment - 1 : supposed;
}

/**
 * Whether a sentence begins something that can be left later. One that only judges what was tried
 * ("That didn't work.") does not, whatever its label.
 */
function opensBranch(at: number, { signs, factorAt }: SignedThought): boolean {
  const own = signs[at];
  if (own !== undefined && isVerdict(own)) {
    return false;
  }
  return openingSigns.some((sign) => own?.signs.has(sign) === true) || opens(factorAt(at));
}

function opens(factor: FactorId): boolean {
  return openingGroups.has(factorOf(factor).group) || openingFactors.has(factor);
}

function supposes(factor: FactorId): boolean {
  return factorOf(factor).group === 'explore' || factor === 'introduce-notation';
}

/** The segment before the turn, behind the sentences that say why it is made. */
function endOfBranch(segment: number, factorAt: FactorAt): number {
  let at = segment - 1;
  while (at > segment - 1 - reasonsBefore && reasonsToTurn.has(factorOf(factorAt(at)).group)) {
    at -= 1;
  }
  return at;
}
