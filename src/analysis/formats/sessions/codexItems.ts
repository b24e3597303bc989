import type { SourceText } from '../../model';
import { visibleText } from '../record/content';
import type { Field } from '../record/fields';
import { emptyText, isBlank, paragraphs } from '../text/sourceText';
import { type Block, type Turn, callBlock, resultBlock, textBlock } from './turn';

/** What Codex puts before the request in the user's name. */
const wrapped =
  /^\s*(?:<(?:environment_context|user_instructions|permissions|turn_aborted|user_shell_command|skill|collaboration_mode)\b|# AGENTS\.md instructions)/i;

/** What an item of the Responses interface adds to a session. */
export type ItemPart = Pick<Turn, 'blocks' | 'sealed'>;

/**
 * An item of a rollout: OpenAI's Responses items, as the model made them and as they were sent
 * back to it.
 * @param toolNames the names of the tools called so far by the id of the call; grows
 */
export function codexItem(item: Field, record: number, toolNames: Map<string, string>): ItemPart {
  const type = item.at('type').string ?? '';
  if (type === 'message') {
    return { blocks: messageBlocks(item, record) };
  }
  if (type === 'reasoning') {
    const thought = reasoningText(item);
    const sealed = isBlank(thought) && item.at('encrypted_content').scalar !== undefined;
    return { blocks: textBlock('reasoning', thought, record), sealed };
  }
  if (type.endsWith('_call')) {
    const name = item.at('name').string ?? type.slice(0, -'_call'.length);
    toolNames.set(item.at('call_id').scalar ?? '', name);
    const given = ['arguments', 'input', 'action'].map((key) => item.at(key));
    const first = given.find((field) => field.present) ?? item.at('arguments');
    return { blocks: [callBlock(name, first, record)] };
  }
  if (type.endsWith('_output')) {
    const output = item.at('output');
    const text = output.isObject ? visibleText(output.at('content')) : visibleText(output);
    const name = toolNames.get(item.at('call_id').scalar ?? '');
    const failed = output.at('success').boolean === false;
    return { blocks: [resultBlock(name, text, record, failed)] };
  }
  return { blocks: [] };
}

function messageBlocks(item: Field, record: number): readonly Block[] {
  const text = visibleText(item.at('content'));
  const role = item.at('role').string;
  if (role === 'assistant') {
    return textBlock('said', text, record);
  }
  return role === 'user' && !wrapped.test(text.text) ? textBlock('request', text, record) : [];
}

/** The full text where the server gives it, else the summary. */
function reasoningText(item: Field): SourceText {
  const full = partTexts(item.at('content'));
  return isBlank(full) ? partTexts(item.at('summary')) : full;
}

function partTexts(parts: Field): SourceText {
  return paragraphs(parts.items.map((part) => part.text ?? part.at('text').text ?? emptyText));
}
