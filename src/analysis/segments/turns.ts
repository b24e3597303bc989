import { factorOf, type GroupId } from './factors';
import type { FactorAt } from './labeller';
import { isVerdict, leavesLine } from './turnScore';
import { formulaLength, type TurnSigns } from './turnSigns';

/**
 * What kind of return a sentence makes. `restart` begins the whole problem again; `switch` leaves
 * the way gone so far for another; `trial` tries the next value where one failed; `mend` goes back
 * to a step that was wrong; `redo` does a step again to be sure of it; `recheck` goes a second way
 * to a result that stands.
 */
export type TurnKind = 'restart' | 'switch' | 'trial' | 'mend' | 'redo' | 'recheck';

/** A sentence that turns back. */
export interface Turn {
  readonly segment: number;
  readonly kind: TurnKind;
  /** For a trial, the sentence that tried the value before. */
  readonly earlier?: number;
}

/** What turns are found in; few of the factors are asked for. */
export interface SignedThought {
  readonly signs: readonly TurnSigns[];
  readonly factorAt: FactorAt;
}

const reachOf: Readonly<Record<TurnKind, number>> = {
  mend: 0,
  redo: 0,
  recheck: 1,
  trial: 1,
  switch: 1,
  restart: 2,
};

/** Turns this close together are one: "I made a mistake. Let me redo it." */
export const sameTurn = 2;
/** How far back the value before is looked for, in sentences. */
const trialReach = 40;

const reflecting: ReadonlySet<GroupId> = new Set<GroupId>([
  'doubt',
  'check',
  'answer',
  'consolidate',
]);

/**
 * The sentences that turn back, in order. "Wait" and "hmm" alone are none, nor is a sentence
 * labelled as a confirmation: a return is where the thought starts another attempt at an earlier
 * goal, begins again, or mends a step.
 *
 * Example: of `['Try 3.', 'Too small.', 'Try 4.']` the last is a `trial` whose earlier one is 0.
 */
export function findTurns({ signs, factorAt }: SignedThought): readonly Turn[] {
  const trials = new Trials(signs, factorAt);
  const turns: Turn[] = [];
  for (let segment = 0; segment < signs.length; segment += 1) {
    const earlier = trials.earlierOf(segment);
    const turn = segment === 0 ? undefined : turnAt(segment, { signs, factorAt, turns, earlier });
    if (turn !== undefined) {
      turns.push(turn);
    }
    trials.add(segment);
  }
  return turns;
}

interface Surroundings extends SignedThought {
  readonly turns: readonly Turn[];
  readonly earlier: number | undefined;
}

function turnAt(segment: number, surroundings: Surroundings): Turn | undefined {
  const turn = signedTurnAt(segment, surroundings);
  return turn === undefined || surroundings.factorAt(segment) === 'confirm' ? undefined : turn;
}

/** The turn that the signs of a sentence tell of, a confirmation or not. */
function signedTurnAt(
  segment: number,
  { signs, factorAt, turns, earlier }: Surroundings,
): Turn | undefined {
  const own = signs[segment];
  if (own === undefined) {
    return undefined;
  }
  const last = turns.at(-1);
  const turnedJustNow = last !== undefined && segment - last.segment <= sameTurn;
  const before = [signs[segment - 1], signs[segment - 2]];
  const nextValue = earlier !== undefined;
  if (leavesLine({ signs: own, segment, factorAt, before, nextValue, turnedJustNow })) {
    return kindOf(segment, own, earlier);
  }
  return own.signs.has('report') ? undefined : mendAt(segment, own, before);
}

/** A step that is done again after something went wrong is mended, any other only checked. */
function mendAt(
  segment: number,
  { signs }: TurnSigns,
  before: readonly (TurnSigns | undefined)[],
): Turn | undefined {
  const wrong = before.some((each) => each?.signs.has('failure') === true);
  if (signs.has('mend') || (signs.has('redo') && wrong)) {
    return { segment, kind: 'mend' };
  }
  return signs.has('redo') ? { segment, kind: 'redo' } : undefined;
}

function kindOf(segment: number, { signs }: TurnSigns, earlier: number | undefined): Turn {
  if (signs.has('restart')) {
    return { segment, kind: 'restart' };
  }
  if (earlier !== undefined && !signs.has('switch')) {
    return { segment, kind: 'trial', earlier };
  }
  return { segment, kind: signs.has('review') ? 'recheck' : 'switch' };
}

/** Whether a turn only goes back to one step. */
export function isMend(kind: TurnKind): boolean {
  return reachOf[kind] === 0;
}

/** Whether a turn of one kind goes further back than one of the other. */
export function outranks(one: TurnKind, other: TurnKind): boolean {
  return reachOf[one] > reachOf[other];
}

/** Finds sentences that begin like an earlier one, to try the next value after a verdict. */
class Trials {
  private readonly lastWith = new Map<number, number>();

  constructor(
    private readonly signs: readonly TurnSigns[],
    private readonly factorAt: FactorAt,
  ) {}

  add(segment: number): void {
    if (this.opensAttempt(segment)) {
      this.lastWith.set(this.signs[segment]?.template ?? 0, segment);
    }
  }

  /** The earlier sentence that `segment` repeats, with another value or for another try. */
  earlierOf(segment: number): number | undefined {
    if (!this.followsVerdict(segment) || !this.opensAttempt(segment)) {
      return undefined;
    }
    const earlier = this.lastWith.get(this.signs[segment]?.template ?? 0);
    return earlier !== undefined && segment - earlier <= trialReach ? earlier : undefined;
  }

  private opensAttempt(segment: number): boolean {
    const own = this.signs[segment];
    return (
      own !== undefined &&
      !own.signs.has('failure') &&
      (triesValue(own) || (this.followsVerdict(segment) && this.isFormula(segment, own)))
    );
  }

  private followsVerdict(segment: number): boolean {
    const last = this.signs[segment - 1];
    return last !== undefined && isVerdict(last);
  }

  /** A short phrase such as "Next candidate" with which a writer opens every try. */
  private isFormula(segment: number, { signs, length, hasPhrase }: TurnSigns): boolean {
    return (
      length >= 2 &&
      length <= formulaLength &&
      hasPhrase &&
      !signs.has('preparing') &&
      !signs.has('review') &&
      !reflecting.has(factorOf(this.factorAt(segment)).group)
    );
  }
}

/** "Try x = 3", "When n is 4". */
function triesValue({ signs, hasNumber, hasPhrase, opensCase }: TurnSigns): boolean {
  return hasNumber && (signs.has('attempt') || (opensCase && hasPhrase));
}
