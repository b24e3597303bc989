import type { JsonObject, JsonPath, JsonValue, SampledLogprobs } from '../../model';
import type { Field } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { LogprobFold } from '../record/logprobFold';
import { addLogprobs } from '../record/logprobs';
import type { FoldedBody } from './foldedBody';
import { FoldedText, textUnder } from './foldedText';
import type { StreamedCall } from './streamDraft';

/** Names under which servers stream the thought beside the content. */
const thoughtNames = ['reasoning_content', 'reasoning', 'thinking', 'thought'] as const;

interface Part {
  readonly thinking: boolean;
  readonly text: FoldedText;
}

interface Detail {
  readonly type: string;
  readonly name: 'text' | 'summary' | 'data';
  readonly text: FoldedText;
}

interface Call {
  name: string | undefined;
  readonly given: FoldedText;
}

/** One choice of a streamed chat completion as far as it has arrived. */
export class ChatChoice {
  private readonly parts: Part[] = [];
  private readonly thoughts = new Map<string, FoldedText>();
  private readonly details = new Map<string, Detail>();
  private readonly toolCalls = new Map<number, Call>();
  private readonly sampled = new LogprobFold();
  finish: string | undefined;

  add(choice: Field, record: number): void {
    const delta = choice.at('delta');
    this.addContent(delta.at('content'), record);
    for (const name of thoughtNames) {
      if (delta.at(name).string !== undefined) {
        textUnder(this.thoughts, name).add(delta.at(name), record);
      }
    }
    delta.at('reasoning_details').items.forEach((detail) => this.addDetail(detail, record));
    delta.at('tool_calls').items.forEach((call, place) => this.addCall(call, place, record));
    addLogprobs(this.sampled, choice.at('logprobs').value);
    this.finish = finishOf(choice.at('finish_reason')) ?? this.finish;
  }

  /** Whether a delta says anything. */
  wouldGrow(delta: Field): boolean {
    const named = ['content', ...thoughtNames].some((name) => {
      const field = delta.at(name);
      return (field.string ?? '') !== '' || field.items.length > 0;
    });
    return named || delta.at('tool_calls').items.length > 0;
  }

  /** A string, or Mistral's list of text and thinking parts, which may be cut anywhere. */
  private addContent(content: Field, record: number): void {
    if (content.string !== undefined) {
      this.partOf(false).add(content, record);
    }
    for (const part of content.items) {
      const thinking = part.at('thinking');
      const thinks = part.at('type').string === 'thinking' || thinking.present;
      const texts = thinks ? [thinking, ...thinking.items.map((each) => each.at('text'))] : [];
      for (const text of thinks ? texts : [part, part.at('text')]) {
        this.partOf(thinks).add(text, record);
      }
    }
  }

  private partOf(thinking: boolean): FoldedText {
    const last = this.parts.at(-1);
    if (last?.thinking === thinking) {
      return last.text;
    }
    const text = new FoldedText();
    this.parts.push({ thinking, text });
    return text;
  }

  private addDetail(detail: Field, record: number): void {
    const type = detail.at('type').string ?? '';
    const name = type.endsWith('summary') ? 'summary' : type.endsWith('text') ? 'text' : 'data';
    const key = `${detail.at('index').scalar ?? ''} ${type}`;
    const known = this.details.get(key) ?? { type, name, text: new FoldedText() };
    this.details.set(key, known);
    known.text.add(detail.at(name), record);
  }

  private addCall(call: Field, place: number, record: number): void {
    const index = call.at('index').number ?? place;
    const known = this.toolCalls.get(index) ?? { name: undefined, given: new FoldedText() };
    this.toolCalls.set(index, known);
    known.name ??= call.at('function', 'name').string;
    known.given.add(call.at('function', 'arguments'), record);
  }

  /** The message as a body without streaming has it, at a place of that body. */
  message(folded: FoldedBody, ...path: JsonPath): JsonObject {
    const thoughts = [...this.thoughts].map(
      ([name, text]) => [name, folded.place(text, ...path, name)] as const,
    );
    const details = [...this.details.values()].map(({ type, name, text }, index) => ({
      type,
      [name]: folded.place(text, ...path, 'reasoning_details', index, name),
    }));
    return {
      role: 'assistant',
      content: this.content(folded, path),
      ...Object.fromEntries(thoughts),
      ...(details.length === 0 ? {} : { reasoning_details: details }),
    };
  }

  private content(folded: FoldedBody, path: JsonPath): JsonValue {
    const [only] = this.parts;
    if (only === undefined || (this.parts.length === 1 && !only.thinking)) {
      return only === undefined ? null : folded.place(only.text, ...path, 'content');
    }
    return this.parts.map(({ thinking, text }, index) => {
      const name = thinking ? 'thinking' : 'text';
      return { type: name, [name]: folded.place(text, ...path, 'content', index, name) };
    });
  }

  logprobs(): SampledLogprobs | undefined {
    return this.sampled.summary();
  }

  calls(): readonly StreamedCall[] {
    const inOrder = [...this.toolCalls].sort(([one], [other]) => one - other);
    return inOrder.map(([, { name, given }]) => ({
      name,
      given: { text: given.text, pieces: given.pieces },
    }));
  }
}
