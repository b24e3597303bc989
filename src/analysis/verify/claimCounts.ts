import type { CheckedClaim, ClaimVerdict } from './claim';

/** How many claims of each verdict a verifier gave. */
export interface VerdictCounts extends Readonly<Record<ClaimVerdict, number>> {
  readonly verifier: string;
}

/** Counts claims by verifier and verdict. */
export class ClaimCounts {
  private readonly counts = new Map<string, Record<ClaimVerdict, number>>();

  add({ verifier, verdict }: Pick<CheckedClaim, 'verifier' | 'verdict'>): void {
    const known = this.counts.get(verifier) ?? { true: 0, false: 0, unsure: 0 };
    known[verdict]++;
    this.counts.set(verifier, known);
  }

  /** In the order in which the verifiers first had something to say. */
  get rows(): readonly VerdictCounts[] {
    return [...this.counts].map(([verifier, counts]) => ({ verifier, ...counts }));
  }
}
