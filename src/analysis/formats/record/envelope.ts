import type { Field } from './fields';
import { keyOfId } from './problemKey';

/**
 * Where a response body stands in a record: bare, or wrapped together with its request by a
 * logger or a batch interface (OpenAI's `{custom_id, response: {body}}`, Anthropic's
 * `{custom_id, result: {message}}`, Gemini's `{key, response}`, Bedrock's `{recordId, modelOutput}`).
 */
const bodyPlaces: readonly (readonly string[])[] = [
  [],
  ['body'],
  ['response'],
  ['response', 'body'],
  ['result'],
  ['result', 'message'],
  ['completion'],
  ['output'],
  ['modelOutput'],
];

/** The first place at which the body of a response is recognised. */
export function findBody(root: Field, isBody: (body: Field) => boolean): Field | undefined {
  for (const place of bodyPlaces) {
    const [first] = place;
    if (first === undefined || root.has(first)) {
      const body = root.at(...place);
      if (body.isObject && isBody(body)) {
        return body;
      }
    }
  }
  return undefined;
}

/** The same, for a record that is known to have one. */
export function bodyOf(root: Field, isBody: (body: Field) => boolean): Field {
  return findBody(root, isBody) ?? root;
}

/** A key out of the identifiers of a request, for responses recorded without their prompt. */
export function requestKey(root: Field, body: Field): string | undefined {
  for (const field of [
    root.at('custom_id'),
    root.at('key'),
    root.at('recordId'),
    body.at('id'),
    body.at('responseId'),
  ]) {
    const id = field.scalar;
    if (id !== undefined) {
      return keyOfId(String(field.path.at(-1)), id);
    }
  }
  return undefined;
}
