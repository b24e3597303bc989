import type { SourceText, ThoughtState } from '../../model';
import type { Field } from './fields';
import { emptyText, isBlank, paragraphs } from '../text/sourceText';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';

/**
 * The content of chat messages as all providers write it: one string, or a list of parts of which
 * some are text and some are thought.
 */

const thoughtTypes: ReadonlySet<string> = new Set([
  ...['thinking', 'redacted_thinking', 'reasoning', 'reasoning_text', 'thought'],
]);

/** Names under which servers put the thought beside the content of a message. */
const thoughtFields = ['reasoning_content', 'reasoning', 'thinking', 'thought'] as const;

/** What can be seen of a thought that is set apart. */
export interface SeenThought {
  readonly thought: SourceText;
  readonly thoughtState: ThoughtState;
}

/** The text a user reads: the string itself, or the text parts as paragraphs. */
export function visibleText(content: Field): SourceText {
  return content.text ?? paragraphs(content.items.flatMap((part) => partText(part) ?? []));
}

function partText(part: Field): SourceText | undefined {
  const type = part.at('type').string;
  if (type !== undefined && thoughtTypes.has(type)) {
    return undefined;
  }
  // OpenTelemetry writes `{type: "text", content}`.
  const content = type === 'text' ? part.at('content').text : undefined;
  return part.text ?? part.at('text').text ?? content;
}

/**
 * The thought parts of a content: Anthropic's and Cohere's `{thinking: string}`, Mistral's
 * `{thinking: [{text}]}`, `{type: "reasoning", text}`. Parts that only hold a signature or
 * redacted data leave the thought hidden. `undefined` where there is no thought part.
 */
export function thoughtParts(content: Field): SeenThought | undefined {
  const parts = content.items.filter((part) => thoughtTypes.has(part.at('type').string ?? ''));
  return parts.length === 0 ? undefined : seen(parts.map(thoughtPartText));
}

function thoughtPartText(part: Field): SourceText {
  for (const name of ['thinking', 'reasoning', 'text', 'thought', 'content']) {
    const text = visibleText(part.at(name));
    if (text.text !== '') {
      return text;
    }
  }
  return emptyText;
}

function seen(texts: readonly SourceText[], state: ThoughtState = 'closed'): SeenThought {
  const thought = paragraphs(texts);
  return { thought, thoughtState: isBlank(thought) ? 'hidden' : state };
}

/**
 * Thought and response of an assistant's message. A field or part that sets the thought apart wins
 * over tags inside the content. `prompt` is what the message continues.
 * @throws ExpectedError when the content is neither a string nor a list
 */
export function readAssistant(message: Field, prompt = ''): ThoughtSplit {
  message.requireObject();
  const content = message.at('content');
  if (content.present && !content.isArray) {
    content.requireText();
  }
  const response = visibleText(content);
  const apart = thoughtField(message) ?? reasoningDetails(message) ?? thoughtParts(content);
  return apart === undefined ? splitThought(response, prompt) : { ...apart, response };
}

/** The thought of a message or sample that has a field of its own beside the text. */
export function thoughtField(message: Field): SeenThought | undefined {
  for (const name of thoughtFields) {
    const thought = message.at(name).text;
    if (thought !== undefined && !isBlank(thought)) {
      const details = reasoningDetails(message);
      const thoughtState = details?.thoughtState === 'summary' ? 'summary' : 'closed';
      return { thought, thoughtState };
    }
  }
  return undefined;
}

/** OpenRouter's list of `reasoning.text`, `reasoning.summary` and `reasoning.encrypted`. */
function reasoningDetails(message: Field): SeenThought | undefined {
  const details = message.at('reasoning_details').items;
  if (details.length === 0) {
    return undefined;
  }
  const full = details.flatMap((detail) => detail.at('text').text ?? []);
  return full.length > 0
    ? seen(full)
    : seen(
        details.flatMap((detail) => detail.at('summary').text ?? []),
        'summary',
      );
}

/** The text of a sample that is an object, as in vLLM's `outputs[]`; `undefined` where it has none. */
export function ownText(sample: Field): SourceText | undefined {
  for (const name of ['content', 'text', 'response', 'completion', 'output', 'generation']) {
    const field = sample.at(name);
    if (field.string !== undefined || field.at(0, 'text').string !== undefined) {
      return visibleText(field);
    }
  }
  return undefined;
}
