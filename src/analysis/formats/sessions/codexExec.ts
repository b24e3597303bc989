import type { JsonObject } from '../../model';
import { visibleText } from '../record/content';
import { Field } from '../record/fields';
import { emptyText } from '../text/sourceText';
import { RunningTotals, readCounters } from './callUsage';
import { codexCounters } from './codexRollout';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from './sequence';
import { sessionDraft } from './sessionDraft';
import { type Block, type Turn, callBlock, noteBlock, resultBlock, textBlock } from './turn';

const types =
  /^(?:thread\.started|turn\.(?:started|completed|failed)|item\.(?:started|updated|completed))$/;

/** What `codex exec --json` prints: one thread of items, without the request. */
export const codexExec = sequenceFormat({
  id: 'codex-exec',
  name: 'codex exec --json',
  source: 'https://github.com/openai/codex, codex-rs/exec/src/exec_events.rs',
  recognise: (head) => mostly(head, isEvent),
  start: () => new CodexExecReader(),
});

function isEvent(record: JsonObject): boolean {
  return types.test(Field.root(record).at('type').string ?? '');
}

class CodexExecReader implements SequenceReader {
  private id: string | undefined;
  private turns: Turn[] = [];
  private totals = new RunningTotals();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const root = Field.root(value);
    const type = root.at('type').string ?? '';
    if (!types.test(type)) {
      return [];
    }
    const drafts = type === 'thread.started' ? this.end() : [];
    if (type === 'thread.started') {
      this.id = root.at('thread_id').scalar;
    }
    const ended = type === 'turn.completed' || type === 'turn.failed';
    this.turns.push({
      record,
      blocks: type === 'item.completed' ? itemBlocks(root.at('item'), record) : [],
      finish: ended ? type : undefined,
      usage: this.usageOf(root.at('usage')),
    });
    return drafts;
  }

  /** The usage at the end of a turn is that of the whole thread so far. */
  private usageOf(total: Field): Turn['usage'] {
    const added = this.totals.add(total);
    return total.isObject ? readCounters(Field.root(added), codexCounters) : undefined;
  }

  end(): readonly AnchoredDraft[] {
    const draft = sessionDraft(this.turns, this.id ?? 'thread');
    this.id = undefined;
    this.turns = [];
    this.totals = new RunningTotals();
    return draft === undefined ? [] : [draft];
  }
}

/** Where the items of each kind have what went into the tool and what came out. */
const tools: Readonly<Record<string, { readonly given: string; readonly got: string }>> = {
  command_execution: { given: 'command', got: 'aggregated_output' },
  file_change: { given: 'changes', got: 'status' },
  mcp_tool_call: { given: 'arguments', got: 'result' },
  web_search: { given: 'query', got: 'result' },
  todo_list: { given: 'items', got: 'result' },
};

function itemBlocks(item: Field, record: number): readonly Block[] {
  // Early versions call it `item_type`.
  const type = item.at('type').string ?? item.at('item_type').string ?? '';
  if (type === 'reasoning') {
    return textBlock('reasoning', visibleText(item.at('text')), record);
  }
  if (type === 'agent_message' || type === 'assistant_message') {
    return textBlock('said', visibleText(item.at('text')), record);
  }
  if (type === 'error') {
    return [noteBlock('Error', item.at('message').text ?? emptyText, record)];
  }
  const tool = Object.hasOwn(tools, type) ? tools[type] : undefined;
  if (tool === undefined) {
    return [];
  }
  const name = item.at('tool').string ?? type;
  const failed = item.at('status').string === 'failed';
  const got = item.at(tool.got);
  const result = got.isObject ? visibleText(got.at('content')) : visibleText(got);
  const call = callBlock(name, item.at(tool.given), record);
  return result.text === '' ? [call] : [call, resultBlock(name, result, record, failed)];
}
