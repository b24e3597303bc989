import { arithmetic } from './arithmetic/arithmetic';
import { bracketPuzzle } from './bracketPuzzle';
import { calculatorAnnotations } from './calculatorAnnotations';
import type { CheckedClaim, Verifier, VerifierInput } from './claim';
import { gameOf24 } from './gameOf24';

/** Every verifier; a new one is one file and one line here. */
export const verifiers: readonly Verifier[] = [
  arithmetic,
  calculatorAnnotations,
  gameOf24,
  bracketPuzzle,
];

/** What all verifiers find in a text, in the order of the list above. */
export function verifyText(input: VerifierInput): readonly CheckedClaim[] {
  return verifiers.flatMap((verifier) => verifier.verify(input));
}
