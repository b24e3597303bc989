import { advantage } from './advantage';
import type { Colouring } from './colouring';
import { factor } from './factor';
import { processReward } from './processReward';
import { value } from './value';
import { verified } from './verified';

/** The first one is shown until another is chosen. */
export const colourings: readonly [Colouring, ...Colouring[]] = [
  value,
  advantage,
  processReward,
  verified,
  factor,
];

export function colouringOf(id: string): Colouring {
  return colourings.find((each) => each.id === id) ?? colourings[0];
}
