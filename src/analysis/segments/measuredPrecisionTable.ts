import type { FactorId, GroupId } from './factors';
import type { MeasuredPrecision } from './measuredPrecision';

/** Written by the labeller's evaluation; empty where nothing was measured. */
export const measuredTable: Readonly<Partial<Record<FactorId | GroupId, MeasuredPrecision>>> = {};

/** The set and the label scheme, such as “Thought Anchors, kept-back problems”. */
export const measuredOn = '';
