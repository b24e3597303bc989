import { formatShare } from '../../format';
import type { Colouring } from './colouring';
import { diverging } from './diverging';

/** The share of rollouts in which verifiers find nothing false, of those in which they find anything. */
export const verified: Colouring = {
  id: 'verified',
  title: 'Verified',
  applies: (model, { verification }) =>
    verification === 'unread' || model.verified(0) !== undefined,
  needsVerifying: true,
  of: (model, ink) =>
    diverging(
      (node) => model.verified(node),
      { low: 0, middle: 0.5, high: 1, format: formatShare },
      ink,
    ),
};
