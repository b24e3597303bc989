/** Small files of the form of a `tokenizer.json`, made for tests. */

/** GPT-2's signs for bytes: printable ones stand for themselves, the others follow U+0100. */
function byteSigns(): string[] {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xff && byte !== 0xad);
  let next = 0x100;
  return Array.from({ length: 0x100 }, (_, byte) =>
    String.fromCodePoint(isPrintable(byte) ? byte : next++),
  );
}

function numbered(tokens: readonly string[]): Record<string, number> {
  return Object.fromEntries(tokens.map((token, id) => [token, id]));
}

function addedToken(content: string, id: number, special: boolean): object {
  return { id, content, special, normalized: false, lstrip: false, rstrip: false };
}

/**
 * Byte-level, normalising to form C: all bytes, the words "it" and " is", the added token
 * `<think>` and the special token `<|end|>`.
 */
export function byteLevelFile(): Record<string, unknown> {
  const merges = ['i t', 'i s', 'Ġ is'];
  const tokens = [...byteSigns(), ...merges.map((merge) => merge.replace(' ', ''))];
  return {
    version: '1.0',
    added_tokens: [
      addedToken('<think>', tokens.length, false),
      addedToken('<|end|>', tokens.length + 1, true),
    ],
    normalizer: { type: 'NFC' },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        {
          type: 'Split',
          pattern: { Regex: ' ?[^\\s]+|\\s+' },
          behavior: 'Isolated',
          invert: false,
        },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
      ],
    },
    post_processor: null,
    decoder: { type: 'ByteLevel' },
    model: { type: 'BPE', vocab: numbered(tokens), merges, ignore_merges: false },
  };
}

/** As older models have it: `▁` for a blank, one put in front, single bytes where all else fails. */
export function byteFallbackFile(): Record<string, unknown> {
  const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
  const bytes = Array.from({ length: 0x100 }, (_, byte) => `<0x${hex(byte)}>`);
  const tokens = ['<unk>', ...bytes, '▁', 'a', 'b', '▁a', '▁ab'];
  return {
    version: '1.0',
    added_tokens: [addedToken('<unk>', 0, true)],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Prepend', prepend: '▁' },
        { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
      ],
    },
    pre_tokenizer: null,
    post_processor: null,
    decoder: { type: 'ByteFallback' },
    model: {
      type: 'BPE',
      vocab: numbered(tokens),
      merges: ['▁ a', '▁a b'],
      unk_token: '<unk>',
      byte_fallback: true,
      fuse_unk: true,
    },
  };
}

/** Whole words only, in small letters: its tokens do not add up to the text. */
export function lowerCaseFile(): Record<string, unknown> {
  return {
    version: '1.0',
    added_tokens: [],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      vocab: numbered(['[UNK]', 'wait', 'no', '##pe']),
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
    },
  };
}
