import type { Arithmetic } from './dataType';
import type { Source } from './source';

/** One accelerator, as a node holds several of. */
export interface HardwareSpec {
  readonly id: string;
  readonly name: string;
  /** Memory the driver offers, in bytes; "80 GB" on the box is 80 GiB for the driver. */
  readonly usableBytes: number;
  /** Memory bandwidth. */
  readonly bytesPerSecond: number;
  /** Peak of dense matrix arithmetic; what is absent runs as `bf16`. */
  readonly flopsPerSecond: Readonly<Partial<Record<Arithmetic, number>>> & {
    readonly bf16: number;
  };
  /** To the other GPUs of the node, in each direction. */
  readonly link: { readonly bytesPerSecond: number; readonly latencySeconds: number };
  /** Retail price of one GPU for one hour; prices move, so it is a setting. */
  readonly usdPerHour: number;
  readonly source: Source;
  readonly aliases?: readonly string[];
}

const gibibyte = 2 ** 30;
const tera = 1e12;

/** Time that one all-reduce takes beside its bytes: 5 to 10 microseconds are usual. */
const latencySeconds = 5e-6;

const aiconfigurator = 'ai-dynamo/aiconfigurator; price: SemiAnalysis InferenceX, July 2026';

export const hardware: readonly HardwareSpec[] = [
  {
    id: 'h100',
    name: 'H100 SXM 80 GB',
    usableBytes: 80 * gibibyte,
    bytesPerSecond: 3.35 * tera,
    flopsPerSecond: { bf16: 989 * tera, fp8: 1979 * tera, int8: 1979 * tera },
    link: { bytesPerSecond: 450e9, latencySeconds },
    usdPerHour: 2,
    source: { name: aiconfigurator, date: '2026-11-22' },
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
    source: { name: aiconfigurator, date: '2026-11-22' },
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
    source: { name: 'ai-dynamo/aiconfigurator; price: deploybase, RunPod', date: '2026-11-22' },
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
    source: { name: aiconfigurator, date: '2026-11-22' },
  },
  {
    id: 'mi300x',
    name: 'MI300X 192 GB',
    usableBytes: 192 * gibibyte,
    bytesPerSecond: 5.3 * tera,
    flopsPerSecond: { bf16: 1307 * tera, fp8: 2615 * tera, int8: 2615 * tera },
    link: { bytesPerSecond: 448e9, latencySeconds },
    usdPerHour: 1.3,
    source: { name: 'SemiAnalysis InferenceX, July 2026', date: '2026-11-22' },
    aliases: ['mi300'],
  },
];

const hardwareByName: ReadonlyMap<string, HardwareSpec> = new Map(
  hardware.flatMap((each) => [each.id, ...(each.aliases ?? [])].map((name) => [name, each])),
);

/** The GPU of this name, in any case, spaces read as hyphens; `undefined` when it is not known. */
export function findHardware(name: string): HardwareSpec | undefined {
  return hardwareByName.get(name.trim().toLowerCase().replaceAll(' ', '-'));
}

/** Peak FLOP/s of one GPU in this arithmetic, or in `bf16` where it has none of its own. */
export function peakFlops(spec: HardwareSpec, arithmetic: Arithmetic): number {
  return spec.flopsPerSecond[arithmetic] ?? spec.flopsPerSecond.bf16;
}
