import type { Candidate } from './candidate';

/** By what two trajectories of a problem are one approach. */
export type DistinctBy = 'equations' | 'moves' | 'text' | 'answer';

export const distinctBy: readonly DistinctBy[] = ['equations', 'moves', 'text', 'answer'];

/**
 * A text that is equal for trajectories with one approach: the equations they state in order, as in
 * rejection sampling (Yuan et al. 2023, arXiv 2308.01825), the run of their thought factors, their
 * text, or their answer. Without equations, the factors stand for them.
 */
export function approachOf(candidate: Candidate, by: DistinctBy): string {
  const { trajectory, annotation } = candidate;
  switch (by) {
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
