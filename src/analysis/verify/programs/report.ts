import type { TextOffset } from '../../../base/positions';
import { type ProgramRun, type ProgramScore, scoreOf } from './outcome';
import type { Program } from './program';

/** One program of a trajectory with what running it came to. */
export interface ProgramReport {
  /** Its place among the programs of the trajectory. */
  readonly index: number;
  readonly part: Program['part'];
  /** Where it stands: UTF-16 offsets of that text. */
  readonly start: TextOffset;
  readonly end: TextOffset;
  /** Lines of the program that stand before the span, as those of a prompt. */
  readonly linesBefore: number;
  /** The trajectory ends on it. */
  readonly isFinal: boolean;
  readonly run: ProgramRun;
}

export function reportOf(
  program: Program,
  place: { readonly index: number; readonly isFinal: boolean },
  run: ProgramRun,
): ProgramReport {
  const { part, span, linesBefore } = program;
  return { ...place, part, start: span.start, end: span.end, linesBefore, run };
}

/** What the tests say of a trajectory: plain data, for whoever takes rewards. */
export interface ProgramReward extends ProgramScore {
  readonly record: number;
  readonly index: number;
}

/**
 * The reward of a trajectory by its tests: what the program that it ends on passes of them.
 * `undefined` where that program was not run, or against no tests.
 */
export function programReward(
  id: { readonly record: number; readonly index: number },
  reports: readonly ProgramReport[],
): ProgramReward | undefined {
  const final = reports.find(({ isFinal }) => isFinal);
  if (final === undefined) {
    return undefined;
  }
  const score = scoreOf(final.run);
  return score.total === 0 ? undefined : { record: id.record, index: id.index, ...score };
}
