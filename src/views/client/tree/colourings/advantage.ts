import { formatPoints } from '../../format';
import type { Colouring } from './colouring';
import { diverging } from './diverging';

/** What a step changes: its value less that of its parent. */
export const advantage: Colouring = {
  id: 'advantage',
  title: 'Advantage',
  of(model, ink) {
    let most = 0.01;
    for (let node = 0; node < model.size; node++) {
      most = Math.max(most, Math.abs(model.advantage(node) ?? 0));
    }
    return diverging(
      (node) => model.advantage(node),
      { low: -most, middle: 0, high: most, format: formatPoints },
      ink,
    );
  },
};
