import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runNpm } from '../../../scripts/npm.mjs';

/** The encodings that all contestants have. */
export const benchEncodings = ['o200k_base', 'cl100k_base'] as const;
export type BenchEncoding = (typeof benchEncodings)[number];

/** What is measured and what it is compared with lies here; Git ignores it. */
export const benchFolder = join(__dirname, '../../../.vscode-test/bench');
const peers = ['js-tiktoken@1.0.21', 'gpt-tokenizer@4.0.0', 'ai-tokenizer@1.0.6'];

/** Puts the libraries we are compared with where they are no part of the project. */
export function installPeers(): void {
  mkdirSync(benchFolder, { recursive: true });
  writeFileSync(join(benchFolder, 'package.json'), '{ "private": true }\n');
  const isThere = peers.every((peer) =>
    existsSync(join(benchFolder, 'node_modules', peer.replace(/@[^@]*$/, ''))),
  );
  if (!isThere) {
    runNpm(['install', '--no-audit', '--no-fund', ...peers], {
      directory: benchFolder,
      show: false,
    });
  }
}

/** What a library exports, by its name or a path in it. */
export function peer(name: string): unknown {
  return createRequire(join(benchFolder, 'package.json'))(name) as unknown;
}
