/** The encodings that `tiktoken` ships; the first one is the default. */
export const encodings = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base', 'gpt2'] as const;

export type EncodingName = (typeof encodings)[number];

export const defaultEncoding: EncodingName = 'o200k_base';

export function isEncodingName(name: string): name is EncodingName {
  return (encodings as readonly string[]).includes(name);
}

/**
 * Which models count by which encoding, as `tiktoken` maps them; the first match wins. gpt-oss
 * reads text by the ranks of o200k_base and differs in its special tokens only.
 */
const ownEncodings: readonly (readonly [RegExp, EncodingName])[] = [
  [/^(gpt-4o|gpt-4\.[15]|gpt-5|chatgpt-4o|o[134](-|$)|gpt-oss|codex-mini)/, 'o200k_base'],
  [/^(gpt-4|gpt-3\.5|gpt-35|text-embedding-(3|ada-002))/, 'cl100k_base'],
  [/^(text-davinci-00[23]|code-davinci|code-cushman)/, 'p50k_base'],
  [/^(text-davinci|davinci|curie|babbage|ada)(-|$)/, 'r50k_base'],
  [/^gpt2/, 'gpt2'],
];

/**
 * The encoding a model itself counts by, or `undefined` when it is not one of ours (Claude, Gemini,
 * Llama, Qwen, DeepSeek …): counts for such a model are estimates.
 *
 * @example ownEncodingOf('openai/gpt-4o-2024-08-06') is 'o200k_base'
 */
export function ownEncodingOf(model: string): EncodingName | undefined {
  const name = model.toLowerCase().split('/').at(-1) ?? '';
  return ownEncodings.find(([pattern]) => pattern.test(name))?.[1];
}
