import type { CheckedClaim, Verifier } from '../claim';
import { LinkChecker } from './linkChecker';
import { claimOfLink, type Link, linksOf } from './links';
import type { Side } from './side';
import { statementsOf } from './statements';
import { arithmeticTokens } from './tokens';

/**
 * Numeric equations stated in the text, checked exactly with rationals: LaTeX or plain, with units,
 * money, per cent and rounding understood, and chains `a = b = c` taken link by link. Equations
 * with variables are passed over, and what the words around leave open is `unsure`: only what is
 * surely wrong is `false`. Example: `12 * 3 = 38` is false, and 36 would be right.
 */
export const arithmetic: Verifier = {
  id: 'arithmetic',
  source: 'exact rational arithmetic',
  checks: 'statements',
  verify({ text }) {
    const checker = new LinkChecker();
    const claims: CheckedClaim[] = [];
    for (const statement of statementsOf(text)) {
      for (const link of linksOf(arithmeticTokens(statement.text, statement.start))) {
        const claim = isClaim(link) ? claimOf(text, link, checker) : undefined;
        if (claim !== undefined) {
          claims.push(claim);
        }
      }
    }
    return claims;
  },
};

function claimOf(text: string, link: Link, checker: LinkChecker): CheckedClaim | undefined {
  const judgement = checker.check(link);
  return judgement === undefined || (isLabel(link.left) && judgement.verdict !== 'true')
    ? undefined
    : claimOfLink('arithmetic', text, link, judgement);
}

/** Two bare numbers are compared only as links of a chain: `Day 2 = 5 miles` is none. */
function isClaim({ left, right }: Link): boolean {
  return left.operations > 0 || right.operations > 0 || left.whole;
}

/** A bare number behind words may name something: `Week 1 = 3 + 4`. */
function isLabel({ operations, led, whole }: Side): boolean {
  return operations === 0 && led && !whole;
}
