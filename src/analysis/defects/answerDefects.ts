import { textSpan } from '../../base/positions';
import type { Defect, Trajectory } from '../model';
import type { DefectContext, DefectFinder } from './defect';

/** An answer that is missing where one is expected, or that is not what the thought came to. */
export const answerDefects: DefectFinder = (context) => {
  const { trajectory, answer } = context;
  if (answer === undefined) {
    return isExpected(trajectory) ? [missing(trajectory)] : [];
  }
  return contradicted(context);
};

/** There is a right answer, and the producer has not judged what was said by other means. */
function isExpected({ gold, correct, truncated }: Trajectory): boolean {
  return gold !== undefined && correct === undefined && !truncated;
}

function missing({ thought, response }: Trajectory): Defect {
  const text = response.text.trim() === '' ? 'thought' : 'response';
  const end = (text === 'thought' ? thought : response).text.trimEnd().length;
  return {
    code: 'no-answer',
    severity: 'warning',
    text,
    span: textSpan(Math.max(0, end - 1), end),
    values: {},
  };
}

/** The response states another answer than the last that the thought calls one. */
function contradicted({ answer, interimAnswers, equal }: DefectContext): readonly Defect[] {
  const last = interimAnswers.findLast(({ strength }) => strength === 'strong');
  if (answer?.from !== 'response' || answer.strength !== 'strong' || last === undefined) {
    return [];
  }
  if (equal(answer.answer, last.answer) !== false) {
    return [];
  }
  return [
    {
      code: 'contradicted-answer',
      severity: 'warning',
      text: 'response',
      span: answer.span,
      values: { answer: answer.answer, interim: last.answer },
    },
  ];
}
