import type { CheckedClaim } from './claim';

/**
 * Whether nothing that could be checked is false; `undefined` where nothing could be checked. Claims
 * of which nobody can be sure count nowhere.
 *
 * @example one true claim gives true, a true and a false one false, an unsure one `undefined`
 */
export function isVerified(claims: readonly Pick<CheckedClaim, 'verdict'>[]): boolean | undefined {
  const decided = claims.filter(({ verdict }) => verdict !== 'unsure');
  return decided.length === 0 ? undefined : decided.every(({ verdict }) => verdict === 'true');
}
