import { Tokenizer as HubLibrary } from '@huggingface/tokenizers';
import { ExpectedError, messageOf } from '../../base/errors';
import { endsFromBytes } from './endsFromBytes';
import { bytesOfToken, startsWithBlank, type TokenWriting } from './hubTokenBytes';
import { normalisedText } from './normalisedText';
import type { TokenEnds, Tokenizer } from './tokenizer';
import { utf8Length } from './utf8Length';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The tokenizer of an open model, from the parsed `tokenizer.json` of its repository and, where
 * there is one, the `tokenizer_config.json` beside it. Only tokens of the text itself are counted:
 * none is put in front or behind. Special tokens are text like any other; added tokens that are
 * not special, such as `<think>` of Qwen3, are one token.
 *
 * The file is data the user has named; its splitting patterns run as regular expressions, so that
 * no bound on the time of a text can be promised for any file.
 *
 * @param name shown as the encoding
 * @throws ExpectedError when the object is not of that form
 */
export function hubTokenizer(name: string, file: unknown, config: unknown = {}): HubTokenizer {
  if (!isObject(file) || !isObject(file['model']) || !isObject(config)) {
    throw new ExpectedError(`${name} is not a tokenizer.json: it describes no model.`);
  }
  try {
    const library = new HubLibrary({ ...file, ...withoutSpecialTokens(file) }, config);
    return new HubTokenizer(name, library, {
      isByteLevel: names(file['pre_tokenizer'], 'ByteLevel') || names(file['decoder'], 'ByteLevel'),
      normalises: names(file['normalizer'], 'NFC'),
    });
  } catch (error) {
    throw new ExpectedError(`${name} cannot be used as a tokenizer: ${messageOf(error)}`);
  }
}

export class HubTokenizer implements Tokenizer {
  private readonly writing: TokenWriting;
  private readonly normalises: boolean;

  constructor(
    readonly encoding: string,
    private readonly library: HubLibrary,
    options: { readonly isByteLevel: boolean; readonly normalises: boolean },
  ) {
    const added = [...library.get_added_tokens_decoder().values()].map(({ content }) => content);
    this.writing = { isByteLevel: options.isByteLevel, added: new Set(added) };
    this.normalises = options.normalises;
  }

  count(text: string): number {
    return this.library.tokenize(text).length;
  }

  encode(text: string): Uint32Array {
    return Uint32Array.from(this.library.encode(text, { add_special_tokens: false }).ids);
  }

  /**
   * Exact where the bytes of the tokens add up to those of the text, which they do in byte-level
   * vocabularies and mostly in others. Where they do not, because the tokenizer changes case, white
   * space or unknown characters, the tokens are spread over the text in proportion to their bytes.
   * In text that is normalised first, ends within a cluster that changed are at its end.
   */
  ends(text: string): TokenEnds {
    const tokens = this.library.tokenize(text);
    const read = this.normalises ? normalisedText(text) : undefined;
    if (read === undefined || read.text === text) {
      return endsFromBytes(this.lastBytes(tokens, text), text);
    }
    const ends = endsFromBytes(this.lastBytes(tokens, read.text), read.text);
    return ends.map((end) => read.originalOffsets[end] ?? text.length);
  }

  /** Bytes of the text up to the end of each token. */
  private lastBytes(tokens: readonly string[], text: string): Float64Array {
    const expected = utf8Length(text);
    const lastBytes = new Float64Array(tokens.length);
    let total = 0;
    for (const [index, token] of tokens.entries()) {
      total += bytesOfToken(token, this.writing);
      lastBytes[index] = total;
    }
    const inFront = total === expected + 1 && startsWithBlank(tokens[0]) ? 1 : 0;
    const scale = total === inFront ? 0 : expected / (total - inFront);
    for (const [index, bytes] of lastBytes.entries()) {
      const isLast = index === tokens.length - 1;
      lastBytes[index] = isLast ? expected : (bytes - inFront) * scale;
    }
    return lastBytes;
  }
}

function withoutSpecialTokens(file: JsonObject): JsonObject {
  const added: readonly unknown[] = Array.isArray(file['added_tokens']) ? file['added_tokens'] : [];
  return {
    added_tokens: added.filter((token) => isObject(token) && token['special'] !== true),
    post_processor: null,
    pre_tokenizer: file['pre_tokenizer'] ?? null,
    normalizer: file['normalizer'] ?? null,
    decoder: file['decoder'] ?? null,
  };
}

/** Whether a part of the description, or a part within it, is of a type. */
function names(part: unknown, type: string): boolean {
  if (!isObject(part)) {
    return false;
  }
  const parts = [part['pretokenizers'], part['decoders'], part['normalizers']].flat();
  return part['type'] === type || parts.some((inner) => names(inner, type));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
