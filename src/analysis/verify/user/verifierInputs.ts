import type { Annotation, Trajectory } from '../../model';
import { verifiedTexts } from '../verifiedTexts';
import type { UserVerifierInput } from './userVerifier';

/** What the user's verifiers are shown of a trajectory: one input for each of its texts. */
export function verifierInputs(
  trajectory: Trajectory,
  { answer }: Pick<Annotation, 'answer'>,
): readonly UserVerifierInput[] {
  const { problem, gold, format, model } = trajectory;
  return verifiedTexts(trajectory).map((text) => ({
    ...text,
    problem: problem.text,
    format,
    ...(gold !== undefined && { gold }),
    ...(answer !== undefined && { answer: answer.answer }),
    ...(model !== undefined && { model }),
  }));
}
