import { type EncodingName, ownEncodingOf } from './encodings';

/** What the user says tokens are to be counted by. */
export interface TokenizerSettings {
  readonly encoding: EncodingName;
  /** The path of a `tokenizer.json` that takes the place of the encoding. */
  readonly tokenizer?: string;
  /**
   * By patterns of model names: the path of the model's own `tokenizer.json`, or the name of its
   * own encoding.
   */
  readonly tokenizers?: Readonly<Record<string, string>>;
}

export interface TokenizerChoice {
  /** The name of an encoding, or the path of a `tokenizer.json`. */
  readonly name: string;
  /** It is the model's own, so that counts are exact. */
  readonly isOwn: boolean;
}

/**
 * What the tokens of a model are counted by: the entry of `tokenizers` whose pattern fits the name
 * of the model, which the user thereby calls its own; else the user's one tokenizer, else the
 * encoding. In a pattern `*` stands for any characters; case does not count; it fits the whole name
 * or what follows its last slash. Of several, the one with the most characters besides `*` wins, of
 * equals the first. `*` alone fits records that name no model, too.
 *
 * @example with `{"qwen3*": "/t.json"}`, tokenizerFor('Qwen/Qwen3-8B', …) is '/t.json', its own
 */
export function tokenizerFor(
  model: string | undefined,
  { encoding, tokenizer, tokenizers = {} }: TokenizerSettings,
): TokenizerChoice {
  const own = entryFor(model ?? '', Object.entries(tokenizers));
  if (own !== undefined) {
    return { name: own, isOwn: true };
  }
  return tokenizer === undefined
    ? { name: encoding, isOwn: model !== undefined && ownEncodingOf(model) === encoding }
    : { name: tokenizer, isOwn: false };
}

function entryFor(
  model: string,
  entries: readonly (readonly [pattern: string, name: string])[],
): string | undefined {
  const whole = model.toLowerCase();
  const short = whole.slice(whole.lastIndexOf('/') + 1);
  const fitting = entries
    .map(([pattern, name]) => ({ parts: pattern.toLowerCase().split('*'), name }))
    .filter(({ parts }) => fits(parts, whole) || fits(parts, short));
  const weight = ({ parts }: { readonly parts: readonly string[] }): number =>
    parts.join('').length;
  return fitting.sort((a, b) => weight(b) - weight(a))[0]?.name;
}

/** Whether a text consists of these parts with anything in between: linear, as names are data. */
function fits(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) {
    return text === first;
  }
  if (!text.startsWith(first) || !text.endsWith(last)) {
    return false;
  }
  const end = text.length - last.length;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, position);
    if (at < 0) {
      return false;
    }
    position = at + part.length;
  }
  return position <= end;
}
