import type { Annotation } from '../../analysis/model';
import type { CheckedClaim } from '../../analysis/verify/claim';
import { isVerified } from '../../analysis/verify/isVerified';
import { verifyTrajectory } from '../../analysis/verify/verifyTrajectory';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { UserVerification } from '../verify/userVerification';

/**
 * What verifiers find of siblings. The claims of the built-in ones are kept for as long as the
 * annotation is: a tree grows again whenever other rewards or verifiers count, and its texts stay.
 */
export class SiblingVerdicts {
  private readonly builtIn = new WeakMap<Annotation, readonly CheckedClaim[]>();

  /** Whether nothing is false, see `isVerified`. */
  async of(
    { trajectory, annotation }: AnnotatedTrajectoryEntry,
    verification: UserVerification,
  ): Promise<boolean | undefined> {
    const known = this.builtIn.get(annotation) ?? verifyTrajectory(trajectory);
    this.builtIn.set(annotation, known);
    const own = await verification.claims(trajectory, annotation);
    return isVerified([...known, ...own]);
  }
}
