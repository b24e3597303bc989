import { formatShare } from '../../format';
import type { Colouring } from './colouring';
import { diverging } from './diverging';

/** The share of right rollouts. */
export const value: Colouring = {
  id: 'value',
  title: 'Value',
  of: (model, ink) =>
    diverging(
      (node) => model.value(node),
      { low: 0, middle: 0.5, high: 1, format: formatShare },
      ink,
    ),
};
