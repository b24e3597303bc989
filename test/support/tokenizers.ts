import { join } from 'node:path';
import type { EncodingName } from '../../src/analysis/tokens/encodings';
import type { Tokenizer } from '../../src/analysis/tokens/tokenizer';
import { loadTokenizer } from '../../src/worker/loadTokenizer';

/** Where the build puts the files of `tiktoken`. */
export const tokenizerFolder = join(__dirname, '../../dist/tokenizers');

export function tokenizer(encoding: EncodingName = 'o200k_base'): Promise<Tokenizer> {
  return loadTokenizer(encoding, tokenizerFolder);
}
