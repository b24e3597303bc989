import type { Rational } from '../../answers/rational';
import type { ClaimVerdict } from '../claim';
import type { Side } from './side';

/** The verdict on one equation. */
export interface Judgement {
  readonly verdict: ClaimVerdict;
  readonly reason: string;
  /** What the side that was computed comes to, where the other one is wrong. */
  readonly right?: Rational;
}

/** An equation between two formulas of numbers. */
export interface Equation {
  readonly left: Side;
  readonly right: Side;
  readonly isApproximate: boolean;
  /** Another relation follows, as in `2 + 3 = 5 + 4 = 9`. */
  readonly goesOn: boolean;
  /** Numerals that were stated as roundings before. */
  readonly rounded: Set<string>;
}

/** Differences of computations with doubles. */
export const floatError = 1e-12;
/** How far an approximate value may be off. */
export const closeEnough = 0.01;

export function isComputed(side: Side): boolean {
  return side.operations > 0;
}
