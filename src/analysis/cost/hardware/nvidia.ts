import type { HardwareSpec } from '../hardware';
import type { Source } from '../source';
import { gibibyte, latencySeconds, mebibyte, tera } from './units';

const date = '2026-11-22';
const inferenceX: Source = {
  name: 'ai-dynamo/aiconfigurator; retail price: SemiAnalysis InferenceX, July 2026',
  date,
};
const deploybase: Source = {
  name: 'ai-dynamo/aiconfigurator; price: deploybase, RunPod on demand',
  date,
};

/** Dense peaks. Memory is what the driver offers, where a source says. */
export const nvidia: readonly HardwareSpec[] = [
  {
    id: 'h100',
    name: 'H100 SXM 80 GB',
    usableBytes: 80 * gibibyte,
    bytesPerSecond: 3.35 * tera,
    flopsPerSecond: { bf16: 989 * tera, fp8: 1979 * tera, int8: 1979 * tera },
    link: { bytesPerSecond: 450e9, latencySeconds },
    usdPerHour: 2,
    source: inferenceX,
    aliases: ['h100-sxm', 'h100-80', 'h100-80gb'],
  },
  {
    id: 'h200',
    name: 'H200 SXM 141 GB',
    usableBytes: 141 * gibibyte,
    bytesPerSecond: 4.8 * tera,
    flopsPerSecond: { bf16: 989 * tera, fp8: 1979 * tera, int8: 1979 * tera },
    link: { bytesPerSecond: 450e9, latencySeconds },
    usdPerHour: 2.9,
    source: inferenceX,
    aliases: ['h200-sxm'],
  },
  {
    id: 'a100-80',
    name: 'A100 SXM 80 GB',
    usableBytes: 80 * gibibyte,
    bytesPerSecond: 2.039 * tera,
    flopsPerSecond: { bf16: 312 * tera, int8: 624 * tera },
    link: { bytesPerSecond: 300e9, latencySeconds },
    usdPerHour: 2.45,
    source: deploybase,
    aliases: ['a100', 'a100-sxm', 'a100-80gb'],
  },
  {
    id: 'b200',
    name: 'B200 180 GB',
    usableBytes: 180 * gibibyte,
    // InferenceX says 8 TB/s; the lower figure is the safe one.
    bytesPerSecond: 7.7 * tera,
    flopsPerSecond: { bf16: 2250 * tera, fp8: 4500 * tera, int8: 4500 * tera, fp4: 9000 * tera },
    link: { bytesPerSecond: 900e9, latencySeconds },
    usdPerHour: 3.7,
    source: inferenceX,
    aliases: ['b200-sxm'],
  },
  {
    id: 'gb200',
    name: 'GB200 NVL72 186 GB',
    usableBytes: 189_471 * mebibyte,
    bytesPerSecond: 8 * tera,
    flopsPerSecond: { bf16: 2500 * tera, fp8: 5000 * tera, int8: 5000 * tera, fp4: 10_000 * tera },
    link: { bytesPerSecond: 900e9, latencySeconds },
    usdPerHour: 4,
    source: inferenceX,
    aliases: ['gb200-nvl72'],
  },
  {
    id: 'b300',
    name: 'B300 288 GB',
    usableBytes: 275_040 * mebibyte,
    bytesPerSecond: 7.75 * tera,
    flopsPerSecond: { bf16: 2250 * tera, fp8: 4500 * tera, int8: 153.5 * tera, fp4: 14_000 * tera },
    link: { bytesPerSecond: 900e9, latencySeconds },
    usdPerHour: 4.25,
    source: inferenceX,
    aliases: ['b300-sxm'],
  },
  {
    id: 'gb300',
    name: 'GB300 NVL72 288 GB',
    usableBytes: 284_208 * mebibyte,
    bytesPerSecond: 8 * tera,
    flopsPerSecond: { bf16: 2500 * tera, fp8: 5000 * tera, int8: 165 * tera, fp4: 15_000 * tera },
    link: { bytesPerSecond: 900e9, latencySeconds },
    usdPerHour: 5,
    source: inferenceX,
    aliases: ['gb300-nvl72'],
  },
  {
    id: 'l40s',
    name: 'L40S 48 GB',
    usableBytes: 46_068 * mebibyte,
    bytesPerSecond: 0.864 * tera,
    flopsPerSecond: { bf16: 362 * tera, fp8: 733 * tera, int8: 733 * tera },
    link: { bytesPerSecond: 32e9, latencySeconds },
    usdPerHour: 1.4,
    source: deploybase,
  },
  {
    id: 'rtx-pro-6000',
    name: 'RTX PRO 6000 96 GB',
    usableBytes: 97_887 * mebibyte,
    bytesPerSecond: 1.792 * tera,
    flopsPerSecond: { bf16: 468 * tera, fp8: 936 * tera, int8: 936 * tera, fp4: 1871 * tera },
    link: { bytesPerSecond: 64e9, latencySeconds },
    usdPerHour: 0.52,
    source: inferenceX,
    aliases: ['rtx-6000-pro', 'rtx-pro-6000-server'],
  },
  {
    id: 'rtx-4090',
    name: 'RTX 4090 24 GB',
    usableBytes: 24 * gibibyte,
    // Products in 8 bits are summed in 32 bits; summed in 16 bits they are twice as fast.
    bytesPerSecond: 1.008 * tera,
    flopsPerSecond: { bf16: 165.2 * tera, fp8: 330 * tera },
    link: { bytesPerSecond: 32e9, latencySeconds },
    usdPerHour: 0.6,
    source: { name: 'waredb, gigagpu; price: deploybase, RunPod', date },
    aliases: ['4090'],
  },
];
