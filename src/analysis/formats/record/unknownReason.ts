import type { JsonObject } from '../../model';
import { Field } from './fields';

/** Keys that a reason names before it only counts them, and the length at which they are cut. */
const namedKeys = 12;
const keyLength = 40;

/** Where producers put the error when they answer with one. */
const errorPlaces = [
  ['error'],
  ['response', 'error'],
  ['response', 'body', 'error'],
  ['result', 'error', 'error'],
  ['result', 'error'],
  ['body', 'error'],
] as const;

const streamEvent = /^(?:response\.|message_(?:start|delta|stop)$|content_block_|ping$)/;

/** Why no format reads a record, in words its owner can act on. */
export function unknownReason(record: JsonObject): string {
  const root = Field.root(record);
  return errorReason(root) ?? streamReason(root) ?? keysReason(Object.keys(record));
}

function errorReason(root: Field): string | undefined {
  const error = errorPlaces.map((place) => root.at(...place)).find((field) => field.present);
  if (error === undefined) {
    return undefined;
  }
  const message = error.string ?? error.at('message').string ?? error.at('type').string;
  const shown = message === undefined ? '' : `: ${shorten(message, 300)}`;
  return `An error instead of a trajectory${shown}`;
}

function streamReason(root: Field): string | undefined {
  const chunk =
    root.at('object').string?.endsWith('.chunk') ?? root.at('choices', 0, 'delta').present;
  const event = streamEvent.test(root.at('type').string ?? '');
  return chunk || event ? 'A piece of a streamed response, not a whole one' : undefined;
}

function keysReason(keys: readonly string[]): string {
  if (keys.length === 0) {
    return 'An empty object';
  }
  const named = keys.slice(0, namedKeys).map((key) => shorten(key, keyLength));
  const more = keys.length > namedKeys ? ` and ${keys.length - namedKeys} more` : '';
  return (
    `No known format has these keys: ${named.join(', ')}${more}. ` +
    'A question (question, problem, prompt …) and a trace (response, completion, output …) are needed'
  );
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
