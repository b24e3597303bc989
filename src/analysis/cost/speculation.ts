/** Speculative decoding: a small model drafts tokens that the large one checks at once. */
export interface Speculation {
  /** Tokens drafted per step, `γ`. */
  readonly drafts: number;
  /** Probability that a draft is accepted, `α` in [0, 1]. */
  readonly acceptance: number;
  /** Seconds to draft one token; 0 where it is negligible, as for n-grams. */
  readonly draftSeconds: number;
}

/**
 * Expected tokens per step of the large model: `(1 − α^(γ+1)) / (1 − α)` (Leviathan et al. 2023).
 *
 * Example: acceptance 0.8 and 4 drafts: 3.3616.
 */
export function tokensPerStep({ drafts, acceptance }: Omit<Speculation, 'draftSeconds'>): number {
  return acceptance >= 1 ? drafts + 1 : (1 - Math.pow(acceptance, drafts + 1)) / (1 - acceptance);
}

/**
 * Seconds per token, from the seconds of a step that checks `γ + 1` positions:
 * `(T + γ · t_draft) / E`. While the step waits for memory the gain is nearly `E`; it vanishes once
 * `b (γ + 1)` passes the critical batch.
 */
export function secondsPerToken(step: number, speculation: Speculation): number {
  return (step + speculation.drafts * speculation.draftSeconds) / tokensPerStep(speculation);
}
