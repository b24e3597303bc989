import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { init, Tiktoken } from 'tiktoken/lite/init';
import type { EncodingName } from '../analysis/tokens/encodings';
import { TiktokenTokenizer } from '../analysis/tokens/tiktokenTokenizer';
import type { Tokenizer } from '../analysis/tokens/tokenizer';

/** The shape of the rank files that `tiktoken` ships. */
interface RankFile {
  readonly pat_str: string;
  readonly special_tokens: Record<string, number>;
  readonly bpe_ranks: string;
}

const loaded = new Map<EncodingName, Promise<Tokenizer>>();
let ready: Promise<void> | undefined;

/** Loads an encoding once; its WebAssembly memory is kept for the life of the thread. */
export function loadTokenizer(encoding: EncodingName, folder: string): Promise<Tokenizer> {
  let tokenizer = loaded.get(encoding);
  if (tokenizer === undefined) {
    tokenizer = load(encoding, folder);
    loaded.set(encoding, tokenizer);
  }
  return tokenizer;
}

/** Where the build puts `tiktoken`'s own files: beside the bundled program. */
export function tokenizerFolder(): string {
  return join(__dirname, 'tokenizers');
}

async function load(encoding: EncodingName, folder: string): Promise<Tokenizer> {
  ready ??= startTiktoken(folder);
  await ready;
  const ranks = JSON.parse(await readFile(join(folder, `${encoding}.json`), 'utf8')) as RankFile;
  return new TiktokenTokenizer(
    encoding,
    new Tiktoken(ranks.bpe_ranks, ranks.special_tokens, ranks.pat_str),
  );
}

async function startTiktoken(folder: string): Promise<void> {
  const wasm = await readFile(join(folder, 'tiktoken_bg.wasm'));
  await init((imports) => WebAssembly.instantiate(wasm, imports));
}
