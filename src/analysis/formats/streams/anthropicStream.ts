import type { JsonObject, JsonValue } from '../../model';
import { anthropicMessage } from '../anthropicMessage';
import { type Field, isObject } from '../record/fields';
import type { AnchoredDraft } from '../sessions/sequence';
import { FoldedBody } from './foldedBody';
import { FoldedText } from './foldedText';
import { anchored, withCalls } from './streamDraft';

interface Block {
  readonly type: string;
  readonly name: string | undefined;
  readonly text: FoldedText;
}

/** Where a block's delta has its text, by the type of the delta. */
const deltaNames: ReadonlyMap<string, string> = new Map([
  ['text_delta', 'text'],
  ['thinking_delta', 'thinking'],
  ['input_json_delta', 'partial_json'],
]);

/** One streamed message as far as it has arrived. */
export class AnthropicStream {
  private readonly blocks = new Map<number, Block>();
  private message: JsonObject = {};
  private usage: Record<string, JsonValue> = {};
  private finish: string | undefined;
  private last: number;
  private stopped = false;

  constructor(
    private readonly anchor: number,
    private readonly first: JsonObject,
  ) {
    this.last = anchor;
  }

  add(type: string, event: Field, record: number): void {
    this.last = record;
    const index = event.at('index').number ?? this.blocks.size;
    switch (type) {
      case 'message_start':
        this.start(event.at('message'));
        break;
      case 'content_block_start':
        this.blocks.set(index, blockOf(event.at('content_block'), record));
        break;
      case 'content_block_delta': {
        const delta = event.at('delta');
        const name = deltaNames.get(delta.at('type').string ?? '');
        if (name !== undefined) {
          this.blocks.get(index)?.text.add(delta.at(name), record);
        }
        break;
      }
      case 'message_delta':
        this.finish = event.at('delta', 'stop_reason').string ?? this.finish;
        this.addUsage(event.at('usage'));
        break;
      case 'message_stop':
        this.stopped = true;
        break;
    }
  }

  private start(message: Field): void {
    this.message = isObject(message.value) ? message.value : {};
    this.finish = message.at('stop_reason').string;
    this.addUsage(message.at('usage'));
  }

  /** Counters are those of the message so far: a later report replaces what it names. */
  private addUsage(usage: Field): void {
    for (const name of usage.keys) {
      const { value } = usage.at(name);
      if (value !== undefined && value !== null) {
        this.usage = Object.fromEntries([...Object.entries(this.usage), [name, value]]);
      }
    }
  }

  close(): readonly AnchoredDraft[] {
    const folded = new FoldedBody();
    const blocks = [...this.blocks].sort(([one], [other]) => one - other).map(([, b]) => b);
    const content = blocks.map(({ type, name, text }, index): JsonObject => {
      const key = type === 'thinking' ? 'thinking' : 'text';
      const shown = type === 'thinking' || type === 'text';
      return shown
        ? { type, [key]: folded.place(text, 'content', index, key) }
        : { type, name: name ?? null };
    });
    const body: JsonObject = {
      ...this.message,
      type: 'message',
      role: 'assistant',
      content,
      stop_reason: this.finish ?? null,
      usage: Object.keys(this.usage).length === 0 ? null : this.usage,
    };
    const calls = blocks
      .filter(({ type }) => type.endsWith('tool_use'))
      .map(({ name, text }) => ({ name, given: { text: text.text, pieces: text.pieces } }));
    const drafts = folded.read(anthropicMessage, body).map((draft) => withCalls(draft, calls));
    const { anchor, last, first } = this;
    return anchored(drafts, {
      anchor,
      last,
      first,
      ended: this.stopped || this.finish !== undefined,
    });
  }
}

/** A block may begin with some of its text. */
function blockOf(block: Field, record: number): Block {
  const text = new FoldedText();
  for (const name of ['text', 'thinking']) {
    text.add(block.at(name), record);
  }
  return { type: block.at('type').string ?? '', name: block.at('name').string, text };
}
