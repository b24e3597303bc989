import type { TrajectoryId } from '../../analysis/model';
import type { VerdictCounts } from '../../analysis/verify/claimCounts';
import type { VerifierTrouble } from '../../analysis/verify/user/userVerifier';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';
import type { FileRef } from '../protocol';
import type { VerifierSet } from './userVerification';

/** The part of the analysis thread's API that runs verifiers. */
export interface VerifyApi {
  /** What the user's verifiers say of one trajectory. */
  userClaims: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly verifiers: VerifierSet;
  }) => UserClaims;
  /** Loads the user's verifiers without running them on anything. */
  checkVerifiers: (parameter: { readonly verifiers: VerifierSet }) => readonly VerifierTrouble[];
  /** Every verifier on every trajectory of a file; a later run gives up the one before. */
  verifyFile: (parameter: {
    readonly file: FileRef;
    readonly verifiers: VerifierSet;
  }) => FileVerification;
  /** Gives up the run on a file. */
  cancelVerifying: (parameter: { readonly key: string }) => void;
}

export interface UserClaims {
  readonly claims: readonly PlacedClaim[];
  /** The verifiers that are left out of this file. */
  readonly troubles: readonly VerifierTrouble[];
}

/** What all verifiers say of a file. */
export interface FileVerification {
  readonly trajectories: number;
  /** Trajectories with a claim that is false. */
  readonly withFalse: number;
  readonly counts: readonly VerdictCounts[];
  /** The first of the false claims. */
  readonly found: readonly FoundClaim[];
  readonly troubles: readonly VerifierTrouble[];
}

/** A false claim with the trajectory that states it. */
export interface FoundClaim {
  readonly id: TrajectoryId;
  /** Line of the file on which the record begins, from 0. */
  readonly line: number;
  readonly claim: PlacedClaim;
}

/** How many records a run on a file has done. */
export interface VerifyingEvent {
  readonly kind: 'verifying';
  readonly key: string;
  readonly done: number;
  readonly total: number;
}
