import type { JsonObject } from '../../model';
import { readAssistant, visibleText } from '../record/content';
import { Field } from '../record/fields';
import { timestampOf } from '../record/timestamp';
import { openAiUsage } from '../record/usage';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  sequenceFormat,
} from './sequence';
import { sessionDraft } from './sessionDraft';
import { type Block, type Turn, callBlock, resultBlock, textBlock } from './turn';

/** Hugging Face's Session Trace Simple Format: a head line, then one chat message a line. */
export const simpleTrace = sequenceFormat({
  id: 'hf-session-trace',
  name: 'Session Trace Simple Format',
  source: 'https://huggingface.co/docs/hub/session-traces-format',
  recognise: (head) => head.some(isHead),
  start: () => new SimpleTraceReader(),
});

function isHead(record: JsonObject): boolean {
  const root = Field.root(record);
  return root.at('type').string === 'session' && root.at('harness').scalar !== undefined;
}

class SimpleTraceReader implements SequenceReader {
  private id: string | undefined;
  private turns: Turn[] = [];
  private toolNames = new Map<string, string>();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const root = Field.root(value);
    if (isHead(value)) {
      const drafts = this.end();
      this.id = root.at('id').scalar;
      this.turns.push({ record, blocks: [], timestamp: timestampOf(root.at('timestamp')) });
      return drafts;
    }
    const message = root.at('message');
    if (root.at('type').string === 'message' && message.isObject) {
      this.turns.push({
        record,
        blocks: this.blocksOf(message, record),
        model: message.at('model').string,
        finish: message.at('finish_reason').string,
        usage: openAiUsage(message.at('usage')),
        timestamp: timestampOf(message.at('timestamp')) ?? timestampOf(root.at('timestamp')),
      });
    }
    return [];
  }

  private blocksOf(message: Field, record: number): readonly Block[] {
    const text = visibleText(message.at('content'));
    switch (message.at('role').string ?? '') {
      case 'user':
        return textBlock('request', text, record);
      case 'assistant':
        return [...spoken(message, record), ...this.calls(message, record)];
      case 'tool': {
        const call = message.at('toolCallId').scalar ?? message.at('tool_call_id').scalar ?? '';
        const name = this.toolNames.get(call) ?? message.at('name').string;
        return [resultBlock(name, text, record)];
      }
      default:
        return [];
    }
  }

  private calls(message: Field, record: number): readonly Block[] {
    const calls = [...message.at('toolCalls').items, ...message.at('tool_calls').items];
    return calls.map((call) => {
      const name = call.at('function', 'name').string;
      this.toolNames.set(call.at('id').scalar ?? '', name ?? '');
      return callBlock(name, call.at('function', 'arguments'), record);
    });
  }

  end(): readonly AnchoredDraft[] {
    const draft = sessionDraft(this.turns, this.id ?? 'session');
    this.id = undefined;
    this.turns = [];
    this.toolNames = new Map();
    return draft === undefined ? [] : [draft];
  }
}

/** The format names the thought `reasoningContent`; what chat servers call it is read too. */
function spoken(message: Field, record: number): readonly Block[] {
  const own = visibleText(message.at('reasoningContent'));
  const content = message.at('content');
  const readable = !content.present || content.isArray || content.string !== undefined;
  if (own.text !== '' || !readable) {
    return [
      ...textBlock('reasoning', own, record),
      ...textBlock('said', visibleText(content), record),
    ];
  }
  const { thought, thoughtState, response } = readAssistant(message);
  return [
    ...textBlock(thoughtState === 'whole' ? 'said' : 'reasoning', thought, record),
    ...textBlock('said', response, record),
  ];
}
