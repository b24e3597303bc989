import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from '../sessions/sequence';
import { ChatStream } from './chatStream';
import { OpenStreams } from './openStreams';

/** Streamed chat completions of OpenAI and all who answer like it, one chunk a record. */
export const chatChunks = sequenceFormat({
  id: 'chat-completion-chunks',
  name: 'Streamed chat completion',
  source:
    'https://platform.openai.com/docs/api-reference/chat-streaming; delta.reasoning_content: DeepSeek, Alibaba; thinking parts: Mistral',
  recognise: (head) => mostly(head, isChunk),
  start: () => new ChatChunkReader(),
});

function isChunk(record: JsonObject): boolean {
  const root = Field.root(record);
  return (
    root.at('choices').isArray &&
    (root.at('object').string === 'chat.completion.chunk' ||
      root.at('choices', 0, 'delta').isObject)
  );
}

class ChatChunkReader implements SequenceReader {
  private readonly open = new OpenStreams<ChatStream>();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const drafts = [...this.open.sweep(record)];
    const chunk = Field.root(value);
    const choices = chunk.at('choices').items;
    const only = choices.length === 0;
    // The last chunk of a stream may bring nothing but the usage.
    if (!isChunk(value)) {
      return drafts;
    }
    const id = chunk.at('id').scalar ?? '';
    let stream = this.open.get(id);
    if (stream?.beginsAnew(choices) === true) {
      drafts.push(...this.open.close(id));
      stream = undefined;
    }
    if (stream === undefined && only) {
      return drafts;
    }
    stream ??= new ChatStream(record, value);
    stream.add(chunk, record);
    this.open.touch(id, stream);
    if (only && stream.finished && chunk.at('usage').isObject) {
      drafts.push(...this.open.close(id));
    }
    return drafts;
  }

  end(): readonly AnchoredDraft[] {
    return this.open.closeAll();
  }
}
