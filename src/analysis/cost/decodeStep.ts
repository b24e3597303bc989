import { assertNever } from '../../base/errors';

/**
 * How the parts of a step overlap.
 * `operation` (default): each kind of operation waits for the slower of its bytes and its FLOPs,
 * and the kinds run one after the other (as LLM-Viewer, GenZ and the JAX scaling book have it).
 * `overlap`: everything at once, the ideal bound (as in Pope's notes).
 * `serial`: nothing overlaps, the pessimistic bound.
 */
export type Roofline = 'operation' | 'overlap' | 'serial';

export const rooflines: readonly Roofline[] = ['operation', 'overlap', 'serial'];

/** Seconds that the parts of one step would take alone. */
export interface StepParts {
  /** Reading the weights. */
  readonly weights: number;
  /** Multiplying by them. */
  readonly linear: number;
  /** Reading the KV cache and writing the new token. */
  readonly cache: number;
  /** Scores and weighted values. */
  readonly attention: number;
  /** All-reduces between the GPUs. */
  readonly communication: number;
}

/**
 * Seconds of one step.
 *
 * Example: weights 10, linear 4, cache 3, attention 1, communication 2 (milliseconds): 15 by
 * operation, 13 with full overlap, 20 in series.
 */
export function stepSeconds(roofline: Roofline, parts: StepParts): number {
  const { weights, linear, cache, attention, communication } = parts;
  switch (roofline) {
    case 'operation':
      return Math.max(weights, linear) + Math.max(cache, attention) + communication;
    case 'overlap':
      return Math.max(weights + cache, linear + attention, communication);
    case 'serial':
      return weights + linear + cache + attention + communication;
    default:
      return assertNever(roofline);
  }
}

/** What of a step's seconds is due to the KV cache and so grows with what a sequence holds. */
export function cacheSeconds(roofline: Roofline, parts: StepParts): number {
  const { weights, linear, cache, attention } = parts;
  switch (roofline) {
    case 'operation':
      return Math.max(cache, attention);
    case 'overlap':
      return weights + cache >= linear + attention ? cache : attention;
    case 'serial':
      return cache + attention;
    default:
      return assertNever(roofline);
  }
}

/**
 * Whether bytes or arithmetic take more of a step. Bytes are those of the memory and of the links
 * between the GPUs.
 */
export function slowerSide(roofline: Roofline, parts: StepParts): 'bandwidth' | 'flops' {
  const { weights, linear, cache, attention, communication } = parts;
  if (roofline === 'operation') {
    const bytes = (weights >= linear ? weights : 0) + (cache >= attention ? cache : 0);
    const arithmetic = (weights >= linear ? 0 : linear) + (cache >= attention ? 0 : attention);
    return bytes + communication >= arithmetic ? 'bandwidth' : 'flops';
  }
  return weights + cache + communication >= linear + attention ? 'bandwidth' : 'flops';
}
