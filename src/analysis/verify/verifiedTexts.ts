import type { Trajectory } from '../model';
import type { CheckedClaim } from './claim';

/** Which text of a trajectory a claim stands in. */
export type TextPart = 'thought' | 'response';

/** A text of a trajectory that verifiers look at. */
export interface VerifiedText {
  readonly part: TextPart;
  readonly text: string;
  /** It is the last of them: the one that gives the answer. */
  readonly givesAnswer: boolean;
}

/** A claim with the text that its span is of. */
export interface PlacedClaim extends CheckedClaim {
  readonly part: TextPart;
}

/** Thought and response, each where it says anything. */
export function verifiedTexts({
  thought,
  response,
}: Pick<Trajectory, 'thought' | 'response'>): readonly VerifiedText[] {
  const texts = [
    { part: 'thought', text: thought.text },
    { part: 'response', text: response.text },
  ] as const;
  const filled = texts.filter(({ text }) => text.trim() !== '');
  return filled.map((each, index) => ({ ...each, givesAnswer: index === filled.length - 1 }));
}
