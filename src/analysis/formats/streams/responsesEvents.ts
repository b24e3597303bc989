import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from '../sessions/sequence';
import { ResponsesStream } from './responsesStream';

/** Streamed responses of OpenAI's Responses interface, one event a record. */
export const responsesEvents = sequenceFormat({
  id: 'openai-responses-events',
  name: 'Streamed OpenAI response',
  source: 'https://platform.openai.com/docs/api-reference/responses-streaming',
  recognise: (head) => mostly(head, isEvent),
  start: () => new ResponsesEventReader(),
});

function isEvent(record: JsonObject): boolean {
  return Field.root(record).at('type').string?.startsWith('response.') === true;
}

const ends: ReadonlySet<string> = new Set([
  ...['response.completed', 'response.incomplete', 'response.failed', 'response.cancelled'],
]);

/** Only the events about a whole response name it: one is open at a time. */
class ResponsesEventReader implements SequenceReader {
  private open: ResponsesStream | undefined;

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const event = Field.root(value);
    const type = event.at('type').string ?? '';
    if (!isEvent(value)) {
      return [];
    }
    const id = event.at('response', 'id').scalar;
    const another = id !== undefined && this.open?.id !== undefined && id !== this.open.id;
    const drafts = another || type === 'response.created' ? this.end() : [];
    this.open ??= new ResponsesStream(record, value);
    this.open.add(type, value, record, ends.has(type));
    return ends.has(type) ? [...drafts, ...this.end()] : drafts;
  }

  end(): readonly AnchoredDraft[] {
    const drafts = this.open?.close() ?? [];
    this.open = undefined;
    return drafts;
  }
}
