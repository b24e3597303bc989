import { readAssistant } from './content';
import type { Field } from './fields';
import { roleOf } from './prompt';
import { emptyText, paragraphs } from '../text/sourceText';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';

const assistantRoles: ReadonlySet<string> = new Set(['assistant', 'gpt', 'model', 'bot']);

/** Whether the model speaks in this message. */
export function isAssistant(message: Field): boolean {
  return assistantRoles.has(roleOf(message));
}

/**
 * The model's turns of a dialogue or of an agent as one: the thoughts together as paragraphs, and
 * what was said last. Where no turn sets a thought apart, all that was said is the trace.
 * @throws ExpectedError naming the message that is none
 */
export function readTurns(messages: readonly Field[], prompt = ''): ThoughtSplit {
  messages.forEach((message) => message.requireObject());
  const turns = messages.filter(isAssistant).map((message) => readTurn(message, prompt));
  const last = turns.at(-1);
  if (last === undefined || turns.length === 1) {
    return last ?? splitThought(emptyText);
  }
  const thoughtful = turns.filter(
    (turn) => turn.thoughtState !== 'whole' && turn.thought.text !== '',
  );
  if (thoughtful.length === 0) {
    return splitThought(paragraphs(turns.flatMap(({ thought, response }) => [thought, response])));
  }
  const state = thoughtful.at(-1)?.thoughtState ?? 'closed';
  return {
    thought: paragraphs(thoughtful.map(({ thought }) => thought)),
    thoughtState: state === 'open' && last.thoughtState !== 'open' ? 'closed' : state,
    response: last.thoughtState === 'whole' ? last.thought : last.response,
  };
}

function readTurn(message: Field, prompt: string): ThoughtSplit {
  return message.at('value').present
    ? splitThought(message.at('value').requireText(), prompt)
    : readAssistant(message, prompt);
}
