import { answerQuestion } from '../analysis/cost/questions/answerQuestion';
import { record } from '../analysis/cost/config/configReader';
import { type Complaints, inputObjects } from './input';
import { type Output, output } from './output';

interface Row {
  readonly id: unknown;
  readonly value: number;
  readonly unit: string;
  readonly formula: string;
}

/**
 * Answers lines `{id, category, inputs, unit}`: single figures from named quantities. A line that
 * cannot be answered is named with the reason.
 */
export async function askCommand(
  file: string,
  json: boolean,
  complaints: Complaints,
): Promise<void> {
  const out: Output = output<Row>(json, [
    ['id', (row) => String(row.id)],
    ['value', (row) => row.value],
    ['unit', (row) => row.unit],
    ['formula', (row) => row.formula],
  ]);
  for await (const { where, value } of inputObjects([file], complaints)) {
    const { id, category, unit } = value;
    const inputs = record(value['inputs']);
    if (typeof category !== 'string' || inputs === undefined) {
      complaints.add(`${where}: a question needs a category and inputs`);
      continue;
    }
    const answer = answerQuestion({
      category,
      inputs,
      unit: typeof unit === 'string' ? unit : undefined,
    });
    if ('reason' in answer) {
      complaints.add(`${where}: ${answer.reason}`);
    } else {
      out.row({ id: id ?? null, ...answer });
    }
  }
  out.end();
}
