import type { ReportedUsage } from '../../model';
import { thoughtParts, visibleText } from '../record/content';
import type { Field } from '../record/fields';
import { timestampOf } from '../record/timestamp';
import { emptyText } from '../text/sourceText';
import { readCounters } from './callUsage';
import { type Block, type Turn, callBlock, noteBlock, resultBlock, textBlock } from './turn';

/** `input_tokens` leaves out what was read from or written to the cache: the prompt is the sum. */
const counters = {
  prompt: [['input_tokens'], ['cache_read_input_tokens'], ['cache_creation_input_tokens']],
  cached: ['cache_read_input_tokens'],
  written: ['cache_creation_input_tokens'],
  output: [['output_tokens']],
  thought: ['output_tokens_details', 'thinking_tokens'],
};

/** Typed at the prompt and answered by the program itself. */
const localCommand =
  /^(?:<(?:command-name|command-message|local-command-|bash-)|Caveat: The messages below)/;
/** What stands where the user emptied the context of the model. */
export const contextCleared = noteBlock('Context cleared', emptyText, 0);

const clearing = '<command-name>/clear<';

/**
 * One line of a session; `undefined` for lines that are no part of the conversation.
 * @param toolNames the names of the tools called so far by the id of the call; grows
 */
export function claudeCodeTurn(
  line: Field,
  record: number,
  toolNames: Map<string, string>,
): Turn | undefined {
  const type = line.at('type').string;
  const message = line.at('message');
  const spoken = type === 'user' || type === 'assistant';
  if (spoken ? !message.isObject : line.at('uuid').string === undefined) {
    return undefined;
  }
  const place = {
    record,
    id: line.at('uuid').scalar,
    parent: line.at('parentUuid').scalar ?? line.at('logicalParentUuid').scalar,
    timestamp: timestampOf(line.at('timestamp')),
  };
  if (type === 'assistant') {
    return { ...place, ...assistantPart(line, message, record, toolNames) };
  }
  const blocks = type === 'user' ? userBlocks(line, record, toolNames) : systemBlocks(line, record);
  return { ...place, blocks };
}

function assistantPart(
  line: Field,
  message: Field,
  record: number,
  toolNames: Map<string, string>,
): Pick<Turn, 'blocks' | 'model' | 'finish' | 'usage' | 'call' | 'sealed'> {
  const content = message.at('content');
  const parts = content.isArray ? content.items : [content];
  const blocks = parts.flatMap((part) => assistantBlocks(part, record, toolNames));
  const model = message.at('model').string;
  const id = message.at('id').scalar;
  const usage = readCounters(message.at('usage'), counters);
  return {
    blocks,
    // Messages that the program wrote in the model's name bear the model "<synthetic>".
    model: model?.startsWith('<') === true ? undefined : model,
    finish: message.at('stop_reason').string,
    usage: usage && withCost(usage, line.at('costUSD').number),
    call: id && `${id} ${line.at('requestId').scalar ?? ''}`,
    sealed: thoughtParts(content)?.thoughtState === 'hidden',
  };
}

function withCost(usage: ReportedUsage, usd: number | undefined): ReportedUsage {
  return usd === undefined ? usage : { ...usage, usd };
}

function assistantBlocks(
  part: Field,
  record: number,
  toolNames: Map<string, string>,
): readonly Block[] {
  const type = part.at('type').string ?? 'text';
  if (type.endsWith('tool_use')) {
    const name = part.at('name').string;
    toolNames.set(part.at('id').scalar ?? '', name ?? '');
    return [callBlock(name, part.at('input'), record)];
  }
  if (type.endsWith('tool_result')) {
    return [toolResult(part, record, toolNames)];
  }
  if (type === 'thinking') {
    return textBlock('reasoning', part.at('thinking').text ?? emptyText, record);
  }
  return textBlock('said', part.text ?? part.at('text').text ?? emptyText, record);
}

function userBlocks(
  line: Field,
  record: number,
  toolNames: ReadonlyMap<string, string>,
): readonly Block[] {
  const content = line.at('message', 'content');
  const parts = content.isArray ? content.items : [content];
  return parts.flatMap((part) => {
    if (part.at('type').string === 'tool_result') {
      return [toolResult(part, record, toolNames)];
    }
    const text = part.text ?? part.at('text').text ?? emptyText;
    if (line.at('isCompactSummary').boolean === true) {
      return [noteBlock('Summary of what went before', text, record)];
    }
    if (text.text.startsWith(clearing)) {
      return [contextCleared];
    }
    if (localCommand.test(text.text)) {
      return textBlock('command', text, record);
    }
    return line.at('isMeta').boolean === true ? [] : textBlock('request', text, record);
  });
}

function toolResult(part: Field, record: number, toolNames: ReadonlyMap<string, string>): Block {
  const name = toolNames.get(part.at('tool_use_id').scalar ?? '');
  const failed = part.at('is_error').boolean === true;
  return resultBlock(name, visibleText(part.at('content')), record, failed);
}

function systemBlocks(line: Field, record: number): readonly Block[] {
  return line.at('subtype').string === 'compact_boundary'
    ? [noteBlock('Compaction', line.at('content').text ?? emptyText, record)]
    : [];
}
