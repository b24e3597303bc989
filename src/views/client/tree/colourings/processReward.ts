import { formatReward } from '../../format';
import type { Colouring } from './colouring';
import { diverging } from './diverging';

/** What the producer recorded of each step: probabilities, judgements of −1, 0, 1, or others. */
export const processReward: Colouring = {
  id: 'processReward',
  title: 'Process reward',
  of(model, ink) {
    const ratings = Array.from(model.columns.ratings);
    const least = ratings.reduce((low, each) => Math.min(low, each), 0);
    const most = ratings.reduce((high, each) => Math.max(high, each), 1);
    return diverging(
      (node) => model.rating(node),
      { low: least, middle: (least + most) / 2, high: most, format: formatReward },
      ink,
    );
  },
};
