import type { SourceText } from '../../model';
import type { NamedProblem } from '../format';
import { visibleText } from './content';
import type { Field } from './fields';
import { keyOfText } from './problemKey';
import { lastUserTurn } from '../text/chatTemplate';
import { emptyText, isBlank } from '../text/sourceText';

/** What a model was asked. */
export interface Prompt {
  /** The question: the last message of the user, or the prompt itself where it is not divided. */
  readonly problem: SourceText;
  /** The end of what was sent; it may open the thought. */
  readonly tail: string;
  /** The problem key of everything that the user said; absent where that is nothing. */
  readonly problemKey: string | undefined;
}

export const noPrompt: Prompt = { problem: emptyText, tail: '', problemKey: undefined };

const userRoles: ReadonlySet<string> = new Set(['user', 'human']);

/** Where the prompt stands in the request that is recorded beside a response. */
const requestPlaces = [
  ['request', 'body'],
  ['request', 'params'],
  ['request'],
  ['params'],
  ['modelInput'],
  ['input'],
  [],
] as const;

const promptNames = ['messages', 'contents', 'input', 'prompt', 'question', 'problem'] as const;

/** The prompt recorded beside a response, wherever producers put it. */
export function requestPrompt(root: Field): Prompt {
  for (const place of requestPlaces) {
    for (const name of promptNames) {
      const prompt = promptOf(root.at(...place, name));
      if (prompt !== undefined) {
        return prompt;
      }
    }
  }
  return noPrompt;
}

/** A prompt written as one string or as a list of messages; `undefined` for anything else. */
export function promptOf(field: Field): Prompt | undefined {
  const { text } = field;
  if (text !== undefined) {
    return isBlank(text) ? undefined : promptFrom(lastUserTurn(text) ?? text, [text], text.text);
  }
  const messages = field.items.filter((item) => item.isObject);
  const texts = messages.map(messageText);
  const asked = texts.filter((_, index) => userRoles.has(roleOf(messages[index])));
  const problem = asked.at(-1) ?? texts.at(-1);
  return problem === undefined || isBlank(problem)
    ? undefined
    : promptFrom(problem, asked, texts.at(-1)?.text ?? '');
}

/** The key under which a prompt stands that is one string. */
export function namedByText(key: string): NamedProblem {
  return { key, isString: true, problemKey: keyOfText };
}

function promptFrom(problem: SourceText, asked: readonly SourceText[], tail: string): Prompt {
  const said = asked.length === 0 ? [problem] : asked;
  return {
    problem,
    tail,
    // Recognising a record looks for a prompt too, and needs no key.
    get problemKey() {
      return keyOfText(said.map((text) => text.text).join('\n\n'));
    },
  };
}

/** Who speaks: `role` in chat messages, `from` in ShareGPT's. */
export function roleOf(message: Field | undefined): string {
  return (message?.at('role').string ?? message?.at('from').string ?? '').toLowerCase();
}

/** What is said: `content`, ShareGPT's `value`, Gemini's `parts`. */
export function messageText(message: Field): SourceText {
  for (const name of ['content', 'value', 'parts', 'text']) {
    const text = visibleText(message.at(name));
    if (text.text !== '') {
      return text;
    }
  }
  return emptyText;
}
