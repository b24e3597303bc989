import { peakFlops } from '../hardware';
import { lengthPoint } from '../lengthCurve';
import type { ServingProfile } from '../servingProfile';
import type { BudgetHardware } from './budgetStage';

/**
 * The accelerators of a serving profile: their peak in the arithmetic of its weights, their price,
 * and the tokens that each decodes per second when sequences are `tokens` long. Training runs on the
 * same, in the same arithmetic.
 */
export function budgetHardwareOf(profile: ServingProfile, tokens: number): BudgetHardware {
  const { stepSeconds, batch } = lengthPoint(profile, tokens);
  const { hardware, gpus, weightsType, usdPerGpuHour } = profile;
  return {
    flopsPerSecond: peakFlops(hardware, weightsType.arithmetic),
    usdPerHour: usdPerGpuHour,
    decodeTokensPerSecond: stepSeconds === undefined ? undefined : batch.used / stepSeconds / gpus,
  };
}
