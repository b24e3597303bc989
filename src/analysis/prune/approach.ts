import type { Candidate } from './candidate';

/** By what two trajectories of a problem are one approach, each with its name for people. */
export const approachNames = [
  ['equations', 'their equations'],
  ['moves', 'their thought factors'],
  ['text', 'their text'],
  ['answer', 'their answer'],
] as const;

export type ApproachKind = (typeof approachNames)[number][0];

export const approachKinds: readonly ApproachKind[] = approachNames.map(([kind]) => kind);

/**
 * A text that is equal for trajectories with one approach: the equations they state in order, as in
 * rejection sampling (Yuan et al. 2023, arXiv 2308.01825), the run of their thought factors, their
 * text, or their answer. Without equations, the factors stand for them.
 */
export function approachOf(candidate: Candidate, kind: ApproachKind): string {
  const { trajectory, annotation } = candidate;
  switch (kind) {
    case 'equations': {
      const stated = candidate.claims().map((claim) => claim.stated.replace(/<<[^>]*>>|\s/g, ''));
      return stated.length > 0 ? stated.join(';') : approachOf(candidate, 'moves');
    }
    case 'moves':
      return annotation.segments
        .map(({ factor }) => factor)
        .filter((factor, index, all) => factor !== all[index - 1])
        .join(' ');
    case 'text':
      return `${trajectory.thought.text} ${trajectory.response.text}`.replace(/\s+/g, ' ').trim();
    case 'answer':
      return annotation.answer?.answer.trim() ?? '';
  }
}
