import { ExpectedError } from '../../base/errors';
import type { HardwareSpec } from './hardware';
import { aboveZero, numberOption } from './optionValue';
import type { ProfileOptions } from './profileOptions';
import { parseBytes } from './units';

/**
 * An accelerator with the numbers of a user in place of those of the table; its name and source then
 * say so. Throws `ExpectedError` for what is out of range.
 */
export function hardwareFrom(options: ProfileOptions, base: HardwareSpec): HardwareSpec {
  const usableBytes = bytesOption('--gpu-memory', options.gpuMemory);
  const bytesPerSecond = numberOption('--gpu-bandwidth', options.gpuBandwidth, aboveZero);
  const flops = numberOption('--gpu-flops', options.gpuFlops, aboveZero);
  if (usableBytes === undefined && bytesPerSecond === undefined && flops === undefined) {
    return base;
  }
  return {
    ...base,
    name: `${base.name} (edited)`,
    usableBytes: usableBytes ?? base.usableBytes,
    bytesPerSecond: bytesPerSecond ?? base.bytesPerSecond,
    // One figure for all arithmetic: whoever gives it knows what runs.
    flopsPerSecond: flops === undefined ? base.flopsPerSecond : { bf16: flops },
    source: { ...base.source, name: `as set; otherwise ${base.source.name}` },
  };
}

function bytesOption(flag: string, text: string | undefined): number | undefined {
  const bytes = text === undefined ? undefined : parseBytes(text);
  if (text !== undefined && (bytes === undefined || bytes <= 0)) {
    throw new ExpectedError(
      `${flag}: expected bytes with their unit, such as "80 GiB", got "${text.slice(0, 60)}".`,
    );
  }
  return bytes;
}
