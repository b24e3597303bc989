import { ExpectedError } from '../../base/errors';
import type { HardwareSpec } from './hardware';
import type { NumberReader } from './profileOptions';
import { parseBytes } from './units';

/**
 * An accelerator with the numbers of a user in place of those of the table; its name and source then
 * say so. `memory` is bytes with their unit. Throws `ExpectedError` for what is out of range, in
 * which `memoryName` is what the option of the memory is called.
 */
export function hardwareFrom(
  memory: string | undefined,
  memoryName: string,
  number: NumberReader,
  base: HardwareSpec,
): HardwareSpec {
  const usableBytes = bytesOption(memoryName, memory);
  const bytesPerSecond = number('gpuBandwidth');
  const flops = number('gpuFlops');
  const linkBytesPerSecond = number('gpuLinkBandwidth');
  const linkMicroseconds = number('gpuLinkMicroseconds');
  const given = [usableBytes, bytesPerSecond, flops, linkBytesPerSecond, linkMicroseconds];
  if (given.every((each) => each === undefined)) {
    return base;
  }
  return {
    ...base,
    name: `${base.name} (edited)`,
    usableBytes: usableBytes ?? base.usableBytes,
    bytesPerSecond: bytesPerSecond ?? base.bytesPerSecond,
    // One figure for all arithmetic: whoever gives it knows what runs.
    flopsPerSecond: flops === undefined ? base.flopsPerSecond : { bf16: flops },
    link: {
      bytesPerSecond: linkBytesPerSecond ?? base.link.bytesPerSecond,
      latencySeconds:
        linkMicroseconds === undefined ? base.link.latencySeconds : linkMicroseconds / 1e6,
    },
    source: { ...base.source, name: `as set; otherwise ${base.source.name}` },
  };
}

function bytesOption(name: string, text: string | undefined): number | undefined {
  const bytes = text === undefined ? undefined : parseBytes(text);
  if (text !== undefined && (bytes === undefined || bytes <= 0)) {
    throw new ExpectedError(
      `${name}: expected bytes with their unit, such as "80 GiB", got "${text.slice(0, 60)}".`,
    );
  }
  return bytes;
}
