import { peakFlops } from './hardware';
import {
  type NumberRange,
  aboveZero,
  fromZero,
  probability,
  share,
  wholeFrom,
} from './optionValue';
import type { ServingProfile } from './servingProfile';

/** A number of a profile that a user may set. */
export interface ProfileNumber {
  readonly range: NumberRange;
  /** As it is set and shown; empty for a plain number. */
  readonly unit: string;
  /** What a profile has for it; `undefined` where it goes without. */
  readonly of: (profile: ServingProfile) => number | undefined;
}

export type ProfileNumberKey =
  | 'gpus'
  | 'tokensPerSecond'
  | 'usdPerGpuHour'
  | 'gpuBandwidth'
  | 'gpuFlops'
  | 'gpuLinkBandwidth'
  | 'gpuLinkMicroseconds'
  | 'memoryUtilisation'
  | 'blockSize'
  | 'bandwidthEfficiency'
  | 'flopsEfficiency'
  | 'draftTokens'
  | 'acceptance'
  | 'draftMs';

/** Every number of a profile beside those of its model, in the order in which they are shown. */
export const profileNumbers: Readonly<Record<ProfileNumberKey, ProfileNumber>> = {
  gpus: { range: wholeFrom(1, 1024), unit: '', of: ({ gpus }) => gpus },
  tokensPerSecond: {
    range: aboveZero,
    unit: 'tokens/s',
    of: ({ tokensPerSecond }) => tokensPerSecond,
  },
  usdPerGpuHour: { range: fromZero, unit: '$/h', of: ({ usdPerGpuHour }) => usdPerGpuHour },
  gpuBandwidth: {
    range: aboveZero,
    unit: 'B/s',
    of: ({ hardware }) => hardware.bytesPerSecond,
  },
  gpuFlops: {
    range: aboveZero,
    unit: 'FLOP/s',
    of: ({ hardware, weightsType }) => peakFlops(hardware, weightsType.arithmetic),
  },
  gpuLinkBandwidth: {
    range: aboveZero,
    unit: 'B/s',
    of: ({ hardware }) => hardware.link.bytesPerSecond,
  },
  gpuLinkMicroseconds: {
    range: fromZero,
    unit: 'µs',
    of: ({ hardware }) => hardware.link.latencySeconds * 1e6,
  },
  memoryUtilisation: { range: share, unit: '', of: (profile) => profile.memoryUtilisation },
  blockSize: { range: wholeFrom(1, 65_536), unit: 'tokens', of: ({ blockSize }) => blockSize },
  bandwidthEfficiency: { range: share, unit: '', of: (profile) => profile.efficiencies.bandwidth },
  flopsEfficiency: { range: share, unit: '', of: (profile) => profile.efficiencies.flops },
  draftTokens: {
    range: wholeFrom(1, 64),
    unit: 'tokens',
    of: ({ speculation }) => speculation?.drafts,
  },
  acceptance: { range: probability, unit: '', of: ({ speculation }) => speculation?.acceptance },
  draftMs: {
    range: fromZero,
    unit: 'ms',
    of: ({ speculation }) => speculation && speculation.draftSeconds * 1e3,
  },
};

export const profileNumberKeys = Object.keys(profileNumbers) as readonly ProfileNumberKey[];
