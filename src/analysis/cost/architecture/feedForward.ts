import type { FeedForward } from './blueprint';

/** Gate, up and down: `3 · H · I`. */
export function gatedLayer(hidden: number, intermediate: number): FeedForward {
  return { parameters: 3 * hidden * intermediate };
}

/** Up and down only: `2 · H · I`. */
export function plainLayer(hidden: number, intermediate: number): FeedForward {
  return { parameters: 2 * hidden * intermediate };
}

export interface ExpertLayer {
  readonly hidden: number;
  readonly count: number;
  readonly perToken: number;
  /** Inner width of one routed expert. */
  readonly intermediate: number;
  /** Inner width of all shared experts together. */
  readonly shared?: number;
  /** Matrices of an expert: 3 with a gate. */
  readonly matrices?: 2 | 3;
  /** Biases of the router and of each expert. */
  readonly routerBias?: boolean;
  readonly expertBias?: boolean;
  /** A gate on the shared experts. */
  readonly sharedGate?: boolean;
}

/** Routed experts, the experts that all tokens share, and the router `H · E`. */
export function expertLayer(each: ExpertLayer): FeedForward {
  const { hidden, count, perToken, intermediate } = each;
  const matrices = each.matrices ?? 3;
  const router = hidden * count + (each.routerBias === true ? count : 0);
  const shared = matrices * hidden * (each.shared ?? 0) + (each.sharedGate === true ? hidden : 0);
  const bias = each.expertBias === true ? (matrices - 1) * intermediate + hidden : 0;
  return {
    parameters: router + shared,
    experts: { count, perToken, parameters: matrices * hidden * intermediate + bias },
  };
}
