import { peakFlops } from '../hardware';
import { lengthPoint } from '../lengthCurve';
import type { ServingProfile } from '../servingProfile';
import type { BudgetHardware } from './budgetStage';
import type { BudgetValues } from './trainingBudget';

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

/**
 * The same for a budget: how fast the profile decodes says something of its own model only, so that
 * a generator of another size is taken to reach `decodeUtilisation`.
 */
export function hardwareForBudget(profile: ServingProfile, values: BudgetValues): BudgetHardware {
  const tokens = Math.round(values.promptTokens + values.tokensPerTrajectory);
  const hardware = budgetHardwareOf(profile, tokens);
  const active = profile.model.activeParameters / 1e9;
  const isItsModel = Math.abs(values.generatorBillions / active - 1) < 0.01;
  return isItsModel ? hardware : { ...hardware, decodeTokensPerSecond: undefined };
}
