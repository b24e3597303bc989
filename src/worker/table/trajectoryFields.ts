import type { Trajectory } from '../../analysis/model';
import { type TableRows, type TextField, textFields } from '../../analysis/table/fields';
import { holder } from '../../analysis/table/textPattern';
import { longestText } from './annotatedRows';

const names = textFields.map(({ name }) => name);

/** One trajectory as the only row of a table that knows what needs no annotation. */
export function rowOfTrajectory(record: number, trajectory: Trajectory): TableRows {
  const { problem, model, sample, gold, format, finish, reward, truncated } = trajectory;
  const texts: Partial<Record<TextField, string | undefined>> = {
    problem: problem.text,
    model,
    sample,
    gold,
    format,
    finish,
  };
  return {
    length: 1,
    number: (field) =>
      field === 'record' ? record + 1 : field === 'reward' ? (reward ?? NaN) : NaN,
    // A row does not hold more, so that no more of it can be asked for.
    text: (field) => (texts[field] ?? '').slice(0, longestText),
    textNumber: (field) => names.indexOf(field),
    flag: (field) => (field === 'truncated' ? truncated : undefined),
    holdsText: (text) => {
      const holds = holder(text);
      return [problem, trajectory.thought, trajectory.response].some((each) => holds(each.text));
    },
    group: () => 0,
  };
}
