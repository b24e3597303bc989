import type { FactorId, GroupId } from './factors';
import { measuredOn, measuredTable } from './measuredPrecisionTable';

/** How often a label was right where it was given, on problems kept back from training. */
export interface MeasuredPrecision {
  /** Labels of this kind that were given. */
  readonly given: number;
  /** Those of them that were right. */
  readonly right: number;
}

/** Fewer labels than these say nothing. */
const fewestGiven = 20;

/** The measured precision of a factor or a group; `undefined` where too few were measured. */
export function measuredPrecision(id: FactorId | GroupId): MeasuredPrecision | undefined {
  const measured = measuredTable[id];
  return measured !== undefined && measured.given >= fewestGiven ? measured : undefined;
}

/** What the figures were measured on, in a few words; empty while there are none. */
export function precisionMeasuredOn(): string {
  return measuredOn;
}
