/** Loads one encoding in a process of its own and prints how many milliseconds it took. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, Tiktoken } from 'tiktoken/lite/init';
import { loadTokenizer } from '../../../src/worker/loadTokenizer';

async function loadTiktoken(encoding: string, folder: string): Promise<void> {
  const wasm = readFileSync(join(folder, '../lite/tiktoken_bg.wasm'));
  await init((imports) => WebAssembly.instantiate(wasm, imports));
  const ranks = JSON.parse(readFileSync(join(folder, `${encoding}.json`), 'utf8')) as {
    bpe_ranks: string;
    special_tokens: Record<string, number>;
    pat_str: string;
  };
  new Tiktoken(ranks.bpe_ranks, ranks.special_tokens, ranks.pat_str).encode('Wait', [], []);
}

async function main(): Promise<void> {
  const [who = '', encoding = '', folder = ''] = process.argv.slice(2);
  const start = performance.now();
  if (who === 'tiktoken') {
    await loadTiktoken(encoding, folder);
  } else {
    (await loadTokenizer(encoding, folder)).count('Wait');
  }
  process.stdout.write(String(performance.now() - start));
}

void main();
