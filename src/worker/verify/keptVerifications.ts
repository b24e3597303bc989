import { UserVerification, type VerifierSet } from './userVerification';
import type { VerifierSandbox } from './verifierSandbox';

/**
 * The user's verifiers on the files that are open. The same verifiers on the same file go on where
 * they were, so that one that failed stays out; once others are asked for, what waits for the ones
 * before is cancelled.
 */
export class KeptVerifications {
  private readonly byFile = new Map<string, UserVerification>();
  private name = '';
  private current = new AbortController();

  constructor(private readonly sandbox: VerifierSandbox) {}

  /** @param key of a file; without one, nothing is kept */
  of(key: string | undefined, verifiers: VerifierSet): UserVerification {
    const name = JSON.stringify(verifiers);
    if (name !== this.name) {
      this.current.abort();
      this.current = new AbortController();
      this.byFile.clear();
      this.name = name;
    }
    const known = key === undefined ? undefined : this.byFile.get(key);
    const verification =
      known ?? new UserVerification(this.sandbox, verifiers, this.current.signal);
    if (key !== undefined) {
      this.byFile.set(key, verification);
    }
    return verification;
  }

  forget(key: string): void {
    this.byFile.delete(key);
  }
}
