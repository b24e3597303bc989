import type { Defect, FinalAnswer, Trajectory } from '../model';
import type { StatedAnswer } from '../segments/interimAnswers';

/** What a defect is looked for in. */
export interface DefectContext {
  readonly trajectory: Trajectory;
  readonly interimAnswers: readonly Pick<StatedAnswer, 'answer' | 'span' | 'strength'>[];
  readonly answer?: FinalAnswer;
  /** Whether two answers are the same; `undefined` or null when that cannot be told. */
  readonly equal: (a: string, b: string) => boolean | undefined;
}

/** Looks for one kind of defect. Pure, and linear in the length of the texts. */
export type DefectFinder = (context: DefectContext) => readonly Defect[];
