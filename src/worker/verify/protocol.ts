import type {
  UserVerifierInput,
  VerifierSource,
  VerifierTrouble,
} from '../../analysis/verify/user/userVerifier';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';

/** What a verifier of the user's own may take. */
export interface VerifierLimits {
  /** Milliseconds for one text. */
  readonly timeMs: number;
  readonly memoryBytes: number;
  readonly stackBytes: number;
}

/** One verifier for the texts of one trajectory. */
export interface VerifierJob {
  readonly source: VerifierSource;
  readonly inputs: readonly UserVerifierInput[];
  readonly limits: VerifierLimits;
}

/** What came of a job. */
export type VerifierResult =
  { readonly claims: readonly PlacedClaim[] } | { readonly trouble: VerifierTrouble };

/** What the thread of the verifiers sends: once that it is ready, then a result for each job. */
export type VerifierThreadMessage = 'ready' | VerifierResult;
