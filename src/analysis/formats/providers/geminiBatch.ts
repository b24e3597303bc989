import type { Format } from '../format';
import { gemini } from '../gemini';
import { Field } from '../record/fields';
import { namedByRequest } from './batchRequest';

/** Output lines of Gemini's batch mode: `{key, response}`, or `{key, error}` for what failed. */
export const geminiBatch: Format = {
  id: 'gemini-batch',
  name: 'Gemini batch output',
  source: 'https://ai.google.dev/gemini-api/docs/batch-api',
  recognise(record) {
    const root = Field.root(record);
    return root.at('key').scalar !== undefined && gemini.recognise(record);
  },
  read: (record, context) =>
    namedByRequest(Field.root(record).at('key'), gemini.read(record, context)),
};
