import type { HardwareSpec } from '../hardware';
import { gibibyte, latencySeconds, tera } from './units';

const date = '2026-11-22';

export const otherHardware: readonly HardwareSpec[] = [
  {
    id: 'mi300x',
    name: 'MI300X 192 GB',
    usableBytes: 192 * gibibyte,
    bytesPerSecond: 5.3 * tera,
    flopsPerSecond: { bf16: 1307 * tera, fp8: 2615 * tera, int8: 2615 * tera },
    link: { bytesPerSecond: 448e9, latencySeconds },
    usdPerHour: 1.3,
    source: { name: 'SemiAnalysis InferenceX, July 2026', date },
    aliases: ['mi300'],
  },
  {
    id: 'tpu-v5e',
    name: 'TPU v5e 16 GB',
    usableBytes: 16 * gibibyte,
    // The speed of one link is recalled.
    bytesPerSecond: 0.82 * tera,
    flopsPerSecond: { bf16: 197 * tera, int8: 394 * tera },
    link: { bytesPerSecond: 45e9, latencySeconds },
    usdPerHour: 1.2,
    source: { name: 'jax-ml/scaling-book; price: list of 2025', date },
    aliases: ['v5e', 'tpuv5e'],
  },
];
