import type { JsonObject } from '../../model';
import { thoughtParts, visibleText } from '../record/content';
import { Field } from '../record/fields';
import { timestampOf } from '../record/timestamp';
import { emptyText } from '../text/sourceText';
import { type CounterNames, readCounters } from './callUsage';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  sequenceFormat,
} from './sequence';
import { branchDrafts } from './branchDrafts';
import { type Block, type Turn, callBlock, noteBlock, resultBlock, textBlock } from './turn';

/** `input` leaves out what was read from or written to the cache. */
const counters: CounterNames = {
  prompt: [['input'], ['cacheRead'], ['cacheWrite']],
  cached: ['cacheRead'],
  written: ['cacheWrite'],
  output: [['output']],
  usd: ['cost', 'total'],
};

/** Sessions of the pi coding agent. Later versions keep a tree through `id` and `parentId`. */
export const pi = sequenceFormat({
  id: 'pi-session',
  name: 'pi session',
  source: 'https://github.com/badlogic/pi-mono, packages/coding-agent',
  recognise: (head) => head.some(isHead),
  start: () => new PiReader(),
});

function isHead(record: JsonObject): boolean {
  const root = Field.root(record);
  const named = root.at('modelId').present || root.at('cwd').present;
  return root.at('type').string === 'session' && named && !root.at('harness').present;
}

class PiReader implements SequenceReader {
  private id: string | undefined;
  private turns: Turn[] = [];

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const root = Field.root(value);
    const drafts = isHead(value) ? this.end() : [];
    if (isHead(value)) {
      this.id = root.at('id').scalar;
    }
    const part = lineOf(root, record);
    if (part !== undefined) {
      this.turns.push({
        record,
        id: isHead(value) ? undefined : root.at('id').scalar,
        parent: root.at('parentId').scalar,
        timestamp: timestampOf(root.at('timestamp')),
        ...part,
      });
    }
    return drafts;
  }

  end(): readonly AnchoredDraft[] {
    const sample = this.id ?? 'session';
    const drafts = branchDrafts(this.turns, sample);
    this.id = undefined;
    this.turns = [];
    return drafts;
  }
}

function lineOf(line: Field, record: number): Omit<Turn, 'record'> | undefined {
  switch (line.at('type').string) {
    case 'message':
      return messagePart(line.at('message'), record);
    case 'session':
    case 'model_change':
      return { blocks: [], model: line.at('modelId').string };
    case 'compaction':
    case 'branch_summary':
      return {
        blocks: [noteBlock('Summary of what went before', summaryOf(line), record)],
      };
    case undefined:
      return undefined;
    default:
      return { blocks: [] };
  }
}

const summaryOf = (line: Field): ReturnType<typeof visibleText> =>
  line.at('summary').text ?? emptyText;

function messagePart(message: Field, record: number): Omit<Turn, 'record'> {
  const content = message.at('content');
  switch (message.at('role').string ?? '') {
    case 'user':
      return { blocks: textBlock('request', visibleText(content), record) };
    case 'assistant': {
      const parts = content.isArray ? content.items : [content];
      return {
        blocks: parts.flatMap((part) => assistantBlocks(part, record)),
        model: message.at('model').string,
        finish: message.at('stopReason').string,
        usage: readCounters(message.at('usage'), counters),
        sealed: thoughtParts(content)?.thoughtState === 'hidden',
      };
    }
    case 'toolResult': {
      const name = message.at('toolName').string;
      const failed = message.at('isError').boolean === true;
      return { blocks: [resultBlock(name, visibleText(content), record, failed)] };
    }
    case 'bashExecution': {
      const result = visibleText(message.at('output'));
      const command = message.at('command');
      return {
        blocks: [callBlock('bash', command, record), resultBlock('bash', result, record)].map(
          // The user ran it, not the model.
          (block) => ({ ...block, kind: 'command' as const }),
        ),
      };
    }
    default:
      return { blocks: [] };
  }
}

function assistantBlocks(part: Field, record: number): readonly Block[] {
  switch (part.at('type').string ?? '') {
    case 'thinking':
      return textBlock('reasoning', part.at('thinking').text ?? emptyText, record);
    case 'toolCall':
      return [callBlock(part.at('name').string, part.at('arguments'), record)];
    default:
      return textBlock('said', part.text ?? part.at('text').text ?? emptyText, record);
  }
}
