import type { RewardSource } from '../rewardSource';
import { scaleOf } from '../stepScale';

/**
 * Formats whose steps are judged, not scored: a 1 alone is a judgement there, and a 0 is neutral even
 * where no step is wrong.
 */
export const judgedFormats: ReadonlySet<string> = new Set([
  'prm800k',
  'processbench',
  'math-shepherd',
  'big-bench-mistake',
]);

/** What stands in the record: the reward of the whole, and what its producer thinks of each step. */
export const recorded: RewardSource = {
  id: 'recorded',
  title: 'Recorded',
  description: 'The reward and the ratings of steps that the record itself holds.',
  rate({ trajectory: { reward, steps = [], format } }) {
    const rated = steps.flatMap(({ start, end, rating }, step) =>
      rating === undefined || !Number.isFinite(rating)
        ? []
        : [{ step, start, end, reward: rating }],
    );
    if (reward === undefined && rated.length === 0) {
      return undefined;
    }
    const ratings = rated.map((each) => each.reward);
    return {
      ...(reward !== undefined && { outcome: reward }),
      steps: rated,
      scale: scaleOf(ratings, judgedFormats.has(format)),
    };
  },
};
