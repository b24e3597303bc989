import { anthropicMessage } from '../anthropicMessage';
import { chatCompletion } from '../chatCompletion';
import type { Format } from '../format';
import { openaiResponses } from '../openaiResponses';
import { Field } from '../record/fields';
import { namedByRequest } from './batchRequest';

/**
 * Output lines of OpenAI's batch interface, which vLLM's `run_batch`, Together and others write
 * too: a body of any of OpenAI's interfaces under the name that the user gave to the request.
 * Lines come in no order, so the name is what makes siblings.
 */
export const openaiBatch: Format = {
  id: 'openai-batch',
  name: 'OpenAI batch output',
  source:
    'https://platform.openai.com/docs/guides/batch, ' +
    'https://docs.vllm.ai/en/latest/examples/offline_inference/openai_batch',
  recognise: (record) =>
    Field.root(record).at('custom_id').scalar !== undefined &&
    bodies.some((format) => format.recognise(record)),
  read(record, context) {
    const format = bodies.find((each) => each.recognise(record)) ?? chatCompletion;
    return namedByRequest(Field.root(record).at('custom_id'), format.read(record, context));
  },
};

const bodies: readonly Format[] = [chatCompletion, openaiResponses, anthropicMessage];
