import type { Trajectory } from '../model';
import { type ApiPrice, apiPriceOf } from './apiPrice';

/**
 * What a trajectory cost by the provider's list price, in dollars; `undefined` without a known
 * model and reported usage. Of a call that sampled several trajectories each bears an equal part,
 * since the usage of such a call is reported as one sum.
 */
export function trajectoryPrice(trajectory: Trajectory): ApiPrice | undefined {
  const { model, usage, timestamp } = trajectory;
  if (model === undefined || usage === undefined) {
    return undefined;
  }
  const price = apiPriceOf({ model, usage, ...(timestamp !== undefined && { timestamp }) });
  return price && { ...price, usd: price.usd / (usage.summedOver ?? 1) };
}
