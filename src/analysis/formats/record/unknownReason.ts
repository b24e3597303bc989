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
  return (
    outcomeReason(root) ??
    errorReason(root) ??
    streamReason(root) ??
    sentenceReason(root) ??
    keysReason(Object.keys(record))
  );
}

/** What became of a request of an Anthropic batch that was never answered. */
function outcomeReason(root: Field): string | undefined {
  const outcome = root.at('custom_id').present ? root.at('result', 'type').string : undefined;
  const what = outcome === 'canceled' ? 'was cancelled' : outcome === 'expired' ? 'expired' : '';
  return what === ''
    ? undefined
    : `No answer: the batch ${what} before this request was sent to the model`;
}

function errorReason(root: Field): string | undefined {
  const error = errorPlaces.map((place) => root.at(...place)).find((field) => field.present);
  if (error === undefined) {
    return undefined;
  }
  const message =
    error.string ?? ['message', 'type', 'code'].map((key) => error.at(key).scalar).find(Boolean);
  const shown = message === undefined ? '' : `: ${shorten(message, 300)}`;
  return `An error instead of a trajectory${shown}`;
}

function streamReason(root: Field): string | undefined {
  const chunk =
    root.at('object').string?.endsWith('.chunk') ?? root.at('choices', 0, 'delta').present;
  const event = streamEvent.test(root.at('type').string ?? '');
  return chunk || event ? 'A piece of a streamed response, not a whole one' : undefined;
}

/** Label files hold a trace sentence by sentence; one alone is none. */
function sentenceReason(root: Field): string | undefined {
  const chunk = root.has('chunk') && root.has('chunk_idx');
  const sentence = root.has('sentence') && (root.has('human_label') || root.has('sentence-type'));
  return chunk || sentence ? 'One labelled sentence, not a whole trace' : undefined;
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
