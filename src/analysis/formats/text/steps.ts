import { type TextSpan, textSpan } from '../../../base/positions';
import type { SourceText, StepAlternative, TrajectoryStep } from '../../model';
import { concat, isBlank, trim } from './sourceText';

/** A step before it has its place in the thought; `undefined` stands for "not said". */
export interface StepDraft {
  readonly text: SourceText;
  readonly rating?: number | undefined;
  readonly label?: string | undefined;
  readonly alternatives?: readonly StepAlternative[] | undefined;
}

/**
 * Steps as one thought, with the place of each in it. White space at the ends of a step is left
 * out, and so are steps of nothing else.
 * Example: the steps `a`, ` ` and `b` with ratings 1, 1 and -1 give `a\n\nb` with steps `[0, 1)`
 * rated 1 and `[3, 4)` rated -1.
 */
export function joinSteps(
  drafts: readonly StepDraft[],
  separator = '\n\n',
): { readonly thought: SourceText; readonly steps: readonly TrajectoryStep[] } {
  const filled = drafts.filter(({ text }) => !isBlank(text));
  const texts = filled.map(({ text }) => trim(text));
  let start = 0;
  const steps = filled.map((draft, index) => {
    const end = start + (texts[index]?.text.length ?? 0);
    const step = stepOver(textSpan(start, end), draft);
    start = end + separator.length;
    return step;
  });
  return { thought: concat(texts, separator), steps };
}

/** A step over a known part of the thought. */
export function stepOver(
  span: TextSpan,
  { rating, label, alternatives = [] }: Omit<StepDraft, 'text'>,
): TrajectoryStep {
  return {
    ...span,
    ...(rating !== undefined && { rating }),
    ...(label !== undefined && { label }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/**
 * Ratings of steps of which the first wrong one is known: right before it, wrong at it, and not
 * judged behind it. `undefined` means that all are right.
 */
export function ratingUpTo(step: number, firstWrong: number | undefined): number | undefined {
  if (firstWrong === undefined || step < firstWrong) {
    return 1;
  }
  return step === firstWrong ? -1 : undefined;
}
