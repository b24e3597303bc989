import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BytePairTokenizer } from '../analysis/tokens/bytePairTokenizer';
import { type EncodingName, isEncodingName } from '../analysis/tokens/encodings';
import { hubTokenizer } from '../analysis/tokens/hubTokenizer';
import { vocabularyFromRanks } from '../analysis/tokens/rankFile';
import type { Tokenizer } from '../analysis/tokens/tokenizer';
import { ExpectedError, messageOf } from '../base/errors';

/** The shape of the rank files that `tiktoken` ships. */
interface RankFile {
  readonly bpe_ranks: string;
}

const loaded = new Map<string, Promise<Tokenizer>>();

/**
 * Loads a tokenizer once and keeps it for the life of the thread; one that failed to load is tried
 * again by the next call.
 *
 * @param name an encoding, or the path of a `tokenizer.json` as model repositories hold it; a
 *   `tokenizer_config.json` in the same folder is read with it
 * @param folder where the rank files of the encodings are
 * @throws ExpectedError when the file named cannot be read or is no tokenizer
 */
export function loadTokenizer(name: string, folder: string): Promise<Tokenizer> {
  const known = loaded.get(name);
  if (known !== undefined) {
    return known;
  }
  const tokenizer = isEncodingName(name) ? loadEncoding(name, folder) : loadHubTokenizer(name);
  loaded.set(name, tokenizer);
  tokenizer.catch(() => loaded.delete(name));
  return tokenizer;
}

/** Where the build puts `tiktoken`'s own files: beside the bundled program. */
export function tokenizerFolder(): string {
  return join(__dirname, 'tokenizers');
}

async function loadEncoding(encoding: EncodingName, folder: string): Promise<Tokenizer> {
  const ranks = (await readJson(join(folder, `${encoding}.json`))) as RankFile;
  return new BytePairTokenizer(encoding, vocabularyFromRanks(ranks.bpe_ranks));
}

async function loadHubTokenizer(path: string): Promise<Tokenizer> {
  const file = await readJson(path);
  const configPath = join(dirname(path), 'tokenizer_config.json');
  const config = existsSync(configPath) ? await readJson(configPath) : {};
  return hubTokenizer(nameOf(path), file, config);
}

/** Such files all have the same name; the folder tells of which model it is. */
function nameOf(path: string): string {
  const name = basename(path);
  return name === 'tokenizer.json' ? join(basename(dirname(path)), name) : name;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new ExpectedError(`The tokenizer ${path} cannot be read: ${messageOf(error)}`);
  }
}
