import type { DefectContext } from '../../../../src/analysis/defects/defect';
import type { FinalAnswer, SourceText, Trajectory } from '../../../../src/analysis/model';
import { textSpan } from '../../../../src/base/positions';

export function source(text: string): SourceText {
  return { text, pieces: [] };
}

/** A sound trajectory, and what is to be different about it. */
export function trajectoryWith(
  texts: { readonly problem?: string; readonly thought?: string; readonly response?: string },
  rest: Partial<Trajectory> = {},
): Trajectory {
  return {
    index: 0,
    format: 'test',
    problemKey: 'one',
    problem: source(texts.problem ?? 'How many pens are there?'),
    thought: source(texts.thought ?? 'There are three boxes of four. So the answer is 12.'),
    thoughtState: 'closed',
    response: source(texts.response ?? 'The answer is 12.'),
    truncated: false,
    ...rest,
  };
}

export function contextOf(
  trajectory: Trajectory,
  rest: Partial<DefectContext> = {},
): DefectContext {
  return {
    trajectory,
    interimAnswers: [],
    answer: answerOf('12'),
    equal: (a, b) => Number(a) === Number(b),
    ...rest,
  };
}

export function answerOf(answer: string, from: FinalAnswer['from'] = 'response'): FinalAnswer {
  return { answer, span: textSpan(14, 16), method: 'phrase', strength: 'strong', from };
}
