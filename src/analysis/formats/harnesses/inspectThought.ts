import type { SourceText, ThoughtState } from '../../model';
import { readAssistant, visibleText } from '../record/content';
import type { Field } from '../record/fields';
import { emptyText, isBlank, paragraphs } from '../text/sourceText';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';

/**
 * Inspect's assistant messages as one trace: `{type: "reasoning", reasoning, summary?, redacted}`
 * parts are the thought, and what was said last is the response. A redacted part holds ciphertext
 * in place of the thought, and at best a summary of it.
 * Source: inspect_ai, src/inspect_ai/_util/content.py, class ContentReasoning.
 */
export function splitMessages(messages: readonly Field[]): ThoughtSplit {
  messages.forEach((message) => message.requireObject());
  const parts = messages.flatMap((message) => message.at('content').items.filter(isReasoning));
  const said = messages.map(saidIn).filter((text) => !isBlank(text));
  if (parts.length > 0) {
    const thought = paragraphs(parts.map(reasoningText));
    return { thought, thoughtState: stateOf(parts, thought), response: said.at(-1) ?? emptyText };
  }
  const [only] = messages;
  return only !== undefined && messages.length === 1
    ? readAssistant(only)
    : splitThought(paragraphs(said));
}

function isReasoning(part: Field): boolean {
  return part.at('type').string === 'reasoning';
}

function isRedacted(part: Field): boolean {
  return part.at('redacted').boolean === true;
}

function reasoningText(part: Field): SourceText {
  const full = isRedacted(part) ? undefined : part.at('reasoning').text;
  return full !== undefined && !isBlank(full) ? full : (part.at('summary').text ?? emptyText);
}

function stateOf(parts: readonly Field[], thought: SourceText): ThoughtState {
  if (isBlank(thought)) {
    return 'hidden';
  }
  const full = parts.some((part) => !isRedacted(part) && part.at('reasoning').scalar !== undefined);
  return full ? 'closed' : 'summary';
}

function saidIn(message: Field): SourceText {
  return visibleText(message.at('content'));
}
