import { textSpan } from '../../base/positions';
import type { Defect, Trajectory } from '../model';
import type { DefectFinder } from './defect';

/** A trajectory that was cut off, or a thought that nothing closes though something follows it. */
export const unfinished: DefectFinder = ({ trajectory }) => {
  const { truncated, thoughtState, finish } = trajectory;
  if (truncated) {
    const values = { ...(finish !== undefined && { finish }) };
    return [atEnd(trajectory, { code: 'truncated', severity: 'information', values })];
  }
  return thoughtState === 'open'
    ? [atEnd(trajectory, { code: 'unclosed-thought', severity: 'warning', values: {} })]
    : [];
};

/** Marks the last character that was said. */
function atEnd(
  { thought, response }: Trajectory,
  defect: Pick<Defect, 'code' | 'severity' | 'values'>,
): Defect {
  const text = response.text.trim() === '' ? 'thought' : 'response';
  const end = (text === 'thought' ? thought : response).text.trimEnd().length;
  return { ...defect, text, span: textSpan(Math.max(0, end - 1), end) };
}
