import { join } from 'node:path';
import { BytePairTokenizer } from '../../src/analysis/tokens/bytePairTokenizer';
import type { EncodingName } from '../../src/analysis/tokens/encodings';
import type { Tokenizer } from '../../src/analysis/tokens/tokenizer';
import { loadTokenizer } from '../../src/worker/loadTokenizer';

/** The tables of ranks of `tiktoken`, as the build copies them. */
export const tokenizerFolder = join(__dirname, '../../node_modules/tiktoken/encoders');

export function tokenizer(encoding: EncodingName = 'o200k_base'): Promise<Tokenizer> {
  return loadTokenizer(encoding, tokenizerFolder);
}

export async function bytePairTokenizer(encoding: EncodingName): Promise<BytePairTokenizer> {
  const loaded = await tokenizer(encoding);
  if (!(loaded instanceof BytePairTokenizer)) {
    throw new Error(`${encoding} is not counted by our own encoder`);
  }
  return loaded;
}
