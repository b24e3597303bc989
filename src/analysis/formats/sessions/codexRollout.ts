import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import { timestampOf } from '../record/timestamp';
import { emptyText } from '../text/sourceText';
import { type CounterNames, RunningTotals, readCounters } from './callUsage';
import { askedAsShown, eventBlocks, finishOf } from './codexEvents';
import { codexItem } from './codexItems';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from './sequence';
import { sessionDraft } from './sessionDraft';
import { type Turn, noteBlock } from './turn';

const types: ReadonlySet<string> = new Set([
  ...['session_meta', 'turn_context', 'response_item', 'event_msg', 'compacted'],
]);

/** Input counts contain what was read from the cache, output counts the reasoning. */
export const codexCounters: CounterNames = {
  prompt: [['input_tokens']],
  cached: ['cached_input_tokens'],
  written: ['cache_write_input_tokens'],
  output: [['output_tokens']],
  thought: ['reasoning_output_tokens'],
};

/** Rollouts that Codex keeps of its sessions. */
export const codexRollout = sequenceFormat({
  id: 'codex-rollout',
  name: 'Codex rollout',
  source: 'https://github.com/openai/codex, codex-rs/protocol; ~/.codex/sessions',
  recognise: (head) => mostly(head, isLine),
  start: () => new CodexRolloutReader(),
});

function isLine(record: JsonObject): boolean {
  const root = Field.root(record);
  return types.has(root.at('type').string ?? '') && root.at('payload').isObject;
}

/**
 * The same text stands in a rollout twice: in `response_item`, as it went to and from the model,
 * and in `event_msg`, as it was shown. Items are taken; events only where there is no item of a
 * model at all, and for the request, which items bury among instructions.
 */
class CodexRolloutReader implements SequenceReader {
  private id: string | undefined;
  private items: Turn[] = [];
  private events: Turn[] = [];
  private totals = new RunningTotals();
  private toolNames = new Map<string, string>();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const root = Field.root(value);
    const payload = root.at('payload');
    const type = root.at('type').string ?? '';
    if (!types.has(type) || !payload.isObject) {
      return [];
    }
    // A forked session begins with its own head and then that of the session it was forked from.
    const drafts = type === 'session_meta' && this.spoke() ? this.end() : [];
    const place = { record, timestamp: timestampOf(root.at('timestamp')) };
    if (type === 'session_meta') {
      this.id ??= payload.at('id').scalar;
    }
    if (type === 'event_msg') {
      this.addEvent(payload, place);
    } else {
      const turn = { ...place, ...this.itemPart(type, payload, record) };
      this.items.push(turn);
      this.events.push({ ...turn, blocks: turn.blocks.filter(({ kind }) => kind === 'note') });
    }
    return drafts;
  }

  private itemPart(type: string, payload: Field, record: number): Omit<Turn, 'record'> {
    if (type === 'response_item') {
      return codexItem(payload, record, this.toolNames);
    }
    if (type === 'compacted') {
      const summary = payload.at('message').text ?? emptyText;
      return { blocks: [noteBlock('Summary of what went before', summary, record)] };
    }
    return { blocks: [], model: payload.at('model').string };
  }

  private addEvent(payload: Field, place: Pick<Turn, 'record' | 'timestamp'>): void {
    const total = payload.at('info', 'total_token_usage');
    const added = Field.root(this.totals.add(total));
    const common = {
      ...place,
      blocks: [],
      usage: total.isObject ? readCounters(added, codexCounters) : undefined,
      finish: finishOf(payload),
    };
    this.items.push(common);
    this.events.push({ ...common, blocks: eventBlocks(payload, place.record) });
  }

  private spoke(): boolean {
    return [this.items, this.events].some((turns) => turns.some(({ blocks }) => blocks.length > 0));
  }

  end(): readonly AnchoredDraft[] {
    const sample = this.id ?? 'session';
    const draft =
      sessionDraft(askedAsShown(this.items, this.events), sample) ??
      sessionDraft(this.events, sample);
    this.id = undefined;
    this.items = [];
    this.events = [];
    this.totals = new RunningTotals();
    this.toolNames = new Map();
    return draft === undefined ? [] : [draft];
  }
}
