import type { Trajectory } from '../model';
import { rationaleOf } from './trainingRows';

/** A right and a wrong trajectory of one problem, as trainers of preferences read them. */
export interface PreferencePair {
  readonly prompt: string;
  readonly chosen: string;
  readonly rejected: string;
}

/**
 * Pairs what stays with wrong siblings, each used once, as soon as there is one of both. At most
 * `waiting` texts of a kind are kept for each problem, so that memory is bounded by the problems.
 */
export class PairMaker {
  private readonly waitingOf = new Map<string, { chosen: string[]; rejected: string[] }>();

  constructor(private readonly waiting = 8) {}

  /** Takes a trajectory of a problem; gives the pair that it completes. */
  add(
    problem: string,
    trajectory: Trajectory,
    side: 'chosen' | 'rejected',
  ): PreferencePair | undefined {
    const waiting = this.waitingOf.get(problem) ?? { chosen: [], rejected: [] };
    this.waitingOf.set(problem, waiting);
    const text = rationaleOf(trajectory);
    const other = waiting[side === 'chosen' ? 'rejected' : 'chosen'].shift();
    if (other === undefined) {
      if (waiting[side].length < this.waiting) {
        waiting[side].push(text);
      }
      return undefined;
    }
    const [chosen, rejected] = side === 'chosen' ? [text, other] : [other, text];
    return { prompt: trajectory.problem.text, chosen, rejected };
  }
}
