import type { PlacedClaim } from '../analysis/verify/verifiedTexts';

/** A claim as the commands print it. */
export function claimRow({ part, span, verifier, stated, right, verdict, reason }: PlacedClaim) {
  const { start, end } = span;
  return { part, start, end, verifier, stated, right: right ?? null, verdict, reason };
}
