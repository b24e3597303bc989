/** The accelerators that everything runs on. */
export interface BudgetHardware {
  /** Peak FLOP/s of one accelerator in the arithmetic in use. */
  readonly flopsPerSecond: number;
  readonly usdPerHour: number;
  /**
   * Output tokens per second that one accelerator decodes, by a serving profile; without it the
   * generator is taken to reach `decodeUtilisation` of the peak.
   */
  readonly decodeTokensPerSecond?: number | undefined;
}

/** What one stage takes. */
export interface BudgetStage {
  readonly tokens: number;
  readonly flops: number;
  readonly acceleratorHours: number;
  readonly usd: number;
}

/** A stage of so many tokens at a share of the peak. */
export function stage(
  tokens: number,
  gigaflopsPerToken: number,
  utilisation: number,
  hardware: BudgetHardware,
): BudgetStage {
  const flops = tokens * gigaflopsPerToken * 1e9;
  const acceleratorHours = flops / (hardware.flopsPerSecond * utilisation) / 3600;
  return { tokens, flops, acceleratorHours, usd: acceleratorHours * hardware.usdPerHour };
}

export function sumOf(...stages: readonly BudgetStage[]): BudgetStage {
  const sum = (of: (each: BudgetStage) => number): number =>
    stages.reduce((total, each) => total + of(each), 0);
  return {
    tokens: sum(({ tokens }) => tokens),
    flops: sum(({ flops }) => flops),
    acceleratorHours: sum((each) => each.acceleratorHours),
    usd: sum(({ usd }) => usd),
  };
}
