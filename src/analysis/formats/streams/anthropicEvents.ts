import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from '../sessions/sequence';
import { AnthropicStream } from './anthropicStream';

const types: ReadonlySet<string> = new Set([
  ...['message_start', 'content_block_start', 'content_block_delta', 'content_block_stop'],
  ...['message_delta', 'message_stop', 'ping'],
]);

/** Streamed messages of Anthropic's interface, one event a record. */
export const anthropicEvents = sequenceFormat({
  id: 'anthropic-message-events',
  name: 'Streamed Anthropic message',
  source: 'https://docs.anthropic.com/en/docs/build-with-claude/streaming',
  recognise: (head) => mostly(head, isEvent),
  start: () => new AnthropicEventReader(),
});

function isEvent(record: JsonObject): boolean {
  return types.has(Field.root(record).at('type').string ?? '');
}

/** Events do not say which message they belong to: one is open at a time. */
class AnthropicEventReader implements SequenceReader {
  private open: AnthropicStream | undefined;

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const event = Field.root(value);
    const type = event.at('type').string ?? '';
    if (!types.has(type) || type === 'ping') {
      return [];
    }
    const drafts = type === 'message_start' ? this.end() : [];
    if (type.endsWith('_start')) {
      this.open ??= new AnthropicStream(record, value);
    }
    this.open?.add(type, event, record);
    return type === 'message_stop' ? [...drafts, ...this.end()] : drafts;
  }

  end(): readonly AnchoredDraft[] {
    const drafts = this.open?.close() ?? [];
    this.open = undefined;
    return drafts;
  }
}
