import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  sequenceFormat,
} from '../sessions/sequence';
import { GeminiStream } from './geminiStream';
import { OpenStreams } from './openStreams';

/** Streamed answers of Gemini, one whole-looking response a record. */
export const geminiChunks = sequenceFormat({
  id: 'gemini-chunks',
  name: 'Streamed Gemini generateContent',
  source: 'https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent',
  recognise,
  start: () => new GeminiChunkReader(),
});

/**
 * A chunk looks like a response of its own. What gives a stream away is that two share their id, or
 * that those without an id do not finish.
 */
function recognise(head: readonly JsonObject[]): boolean {
  const ids = new Set<string>();
  let unfinished = 0;
  for (const chunk of head.filter(isChunk).map((each) => Field.root(each))) {
    const id = chunk.at('responseId').scalar;
    if (id !== undefined && ids.has(id)) {
      return true;
    }
    if (id === undefined) {
      unfinished += isFinished(chunk) ? 0 : 1;
    } else {
      ids.add(id);
    }
  }
  return unfinished > 1 || (unfinished === 1 && head.length > 1);
}

function isChunk(record: JsonObject): boolean {
  const root = Field.root(record);
  const content = root.at('candidates', 0, 'content').isObject;
  return content || (root.at('usageMetadata').isObject && root.at('modelVersion').present);
}

function isFinished(chunk: Field): boolean {
  return chunk.at('candidates', 0, 'finishReason').string !== undefined;
}

class GeminiChunkReader implements SequenceReader {
  private readonly open = new OpenStreams<GeminiStream>();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const drafts = [...this.open.sweep(record)];
    if (!isChunk(value)) {
      return drafts;
    }
    const chunk = Field.root(value);
    const id = chunk.at('responseId').scalar;
    const key = id ?? '';
    if (id === undefined && this.open.get(key)?.finished === true) {
      drafts.push(...this.open.close(key));
    }
    const stream = this.open.get(key) ?? new GeminiStream(record, value);
    stream.add(chunk, record);
    this.open.touch(key, stream);
    return drafts;
  }

  end(): readonly AnchoredDraft[] {
    return this.open.closeAll();
  }
}
