import type { Arithmetic } from './dataType';
import { nvidia } from './hardware/nvidia';
import { otherHardware } from './hardware/others';
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

/** All accelerators that are known; the first is the default. */
export const hardware: readonly HardwareSpec[] = [...nvidia, ...otherHardware];

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
