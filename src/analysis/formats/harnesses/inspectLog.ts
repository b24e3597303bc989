import { ExpectedError } from '../../../base/errors';
import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { timestampOf } from '../record/timestamp';
import { readSample } from './inspectSample';

/** A whole Inspect log as one JSON document: the epochs of one sample are siblings. */
export const inspectLog: Format = {
  id: 'inspect-log',
  name: 'Inspect log',
  source: 'https://inspect.aisi.org.uk/eval-logs.html, class EvalLog',
  recognise(record) {
    const root = Field.root(record);
    const evaluated = root.at('eval').isObject && root.at('eval', 'task').present;
    return evaluated && root.at('status').present && root.at('plan').value !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const samples = root.at('samples').items;
  if (samples.length === 0) {
    const status = root.at('status').scalar ?? 'unknown';
    throw new ExpectedError(`it holds no samples (status "${status}")`);
  }
  const model = root.at('eval', 'model').string;
  const timestamp = timestampOf(root.at('eval', 'created'));
  return samples.flatMap((sample) =>
    readSample(sample.requireObject()).map((draft) => ({
      ...draft,
      model: draft.model ?? model,
      timestamp: draft.timestamp ?? timestamp,
    })),
  );
}
