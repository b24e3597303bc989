import { arithmetic } from './arithmetic/arithmetic';
import { bracketPuzzle } from './bracketPuzzle';
import { calculatorAnnotations } from './calculatorAnnotations';
import type { CheckedClaim, Verifier, VerifierInput } from './claim';
import { gameOf24 } from './gameOf24';
import { openBrackets } from './openBrackets';

/** Every verifier; a new one is one file and one line here. */
export const verifiers: readonly Verifier[] = [
  arithmetic,
  calculatorAnnotations,
  gameOf24,
  bracketPuzzle,
  openBrackets,
];

/**
 * What the verifiers find in a text, in the order of the list above.
 *
 * @param part `answer` for the text that gives the answer, `statements` for what leads to it
 */
export function verifyText(
  input: VerifierInput,
  part: Verifier['checks'],
): readonly CheckedClaim[] {
  return verifiers
    .filter(({ checks }) => checks === 'statements' || checks === part)
    .flatMap((verifier) => verifier.verify(input));
}
