/**
 * Tokens per step from which on multiplying by the weights takes longer than reading them:
 * `F · w / (2 · BW)`.
 *
 * Example: TPU v5e in bf16: 197e12 · 2 / (2 · 0.82e12) = 240.
 */
export function criticalBatch(
  flopsPerSecond: number,
  bytesPerSecond: number,
  bytesPerWeight: number,
): number {
  return (flopsPerSecond * bytesPerWeight) / (2 * bytesPerSecond);
}
