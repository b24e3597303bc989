import { anthropicMessage } from '../anthropicMessage';
import type { Format } from '../format';
import { Field } from '../record/fields';
import { namedByRequest } from './batchRequest';

/**
 * Result lines of Anthropic's message batches. Only `succeeded` holds a message; what the other
 * outcomes mean is said by `unknownReason`.
 */
export const anthropicBatch: Format = {
  id: 'anthropic-batch',
  name: 'Anthropic message batch',
  source: 'https://docs.anthropic.com/en/api/retrieving-message-batch-results',
  recognise(record) {
    const root = Field.root(record);
    return root.at('custom_id').present && root.at('result', 'type').string === 'succeeded';
  },
  read(record, context) {
    const root = Field.root(record);
    root.at('result', 'message').requireObject();
    return namedByRequest(root.at('custom_id'), anthropicMessage.read(record, context));
  },
};
