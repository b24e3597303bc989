import type { Trajectory } from '../model';
import { type PlacedClaim, verifiedTexts } from './verifiedTexts';
import { verifyText } from './verifiers';

/** What the built-in verifiers find in thought and response, in the order of the verifiers. */
export function verifyTrajectory(
  trajectory: Pick<Trajectory, 'problem' | 'thought' | 'response'>,
): readonly PlacedClaim[] {
  const problem = trajectory.problem.text;
  return verifiedTexts(trajectory).flatMap(({ part, text, givesAnswer }) =>
    verifyText({ problem, text }, givesAnswer ? 'answer' : 'statements').map((claim) => ({
      ...claim,
      part,
    })),
  );
}
