import { ExpectedError } from '../../../base/errors';
import type { JsonObject, JsonValue } from '../../model';
import type { TrajectoryDraft } from '../format';
import { openaiResponses } from '../openaiResponses';
import { Field, isObject } from '../record/fields';
import { inRecord, mapTexts } from '../sessions/recordTexts';
import type { AnchoredDraft, SequenceRecord } from '../sessions/sequence';
import { emptyText, isBlank } from '../text/sourceText';
import { FoldedBody } from './foldedBody';
import { ResponsesOutput } from './responsesOutput';
import { anchored, withCalls } from './streamDraft';

/**
 * One streamed response as far as it has arrived. The last event repeats the whole of it: where it
 * came, it is read; else what the deltas told.
 */
export class ResponsesStream {
  id: string | undefined;
  private readonly output = new ResponsesOutput();
  private response: JsonObject = {};
  private ending: SequenceRecord | undefined;
  private last: number;

  constructor(
    private readonly anchor: number,
    private readonly first: JsonObject,
  ) {
    this.last = anchor;
  }

  add(type: string, value: JsonObject, record: number, ends: boolean): void {
    this.last = record;
    const event = Field.root(value);
    const response = event.at('response');
    if (isObject(response.value)) {
      this.response = response.value;
      this.id = response.at('id').scalar ?? this.id;
    }
    if (ends) {
      this.ending = { record, value };
    }
    this.output.add(type, event, record);
  }

  close(): readonly AnchoredDraft[] {
    const told = this.fromEnding();
    const drafts = told ?? this.fromDeltas();
    const { anchor, last, first } = this;
    return anchored(drafts, { anchor, last, first, ended: this.ending !== undefined });
  }

  private fromEnding(): readonly TrajectoryDraft[] | undefined {
    if (this.ending === undefined) {
      return undefined;
    }
    const { record, value } = this.ending;
    try {
      const items = Field.root(value).at('response', 'output').items;
      const calls = items
        .filter((item) => item.at('type').string?.endsWith('_call') === true)
        .map((item) => ({
          name: item.at('name').string ?? item.at('type').string,
          given: item.at('arguments').text ?? item.at('input').text ?? emptyText,
        }));
      const drafts = openaiResponses
        .read(value, {})
        .map((draft) => withCalls(draft, calls))
        .map((draft) => mapTexts(draft, (text) => inRecord(text, record)));
      const empty = drafts.every((draft) => isBlank(draft.thought) && isBlank(draft.response));
      return empty && !this.output.empty ? undefined : drafts;
    } catch (error) {
      if (error instanceof ExpectedError) {
        return undefined;
      }
      throw error;
    }
  }

  private fromDeltas(): readonly TrajectoryDraft[] {
    const folded = new FoldedBody();
    const status: JsonValue = this.ending === undefined ? null : (this.response['status'] ?? null);
    const body: JsonObject = {
      ...this.response,
      object: 'response',
      status,
      output: this.output.items(folded),
    };
    const calls = this.output.calls();
    return folded.read(openaiResponses, body).map((draft) => withCalls(draft, calls));
  }
}
