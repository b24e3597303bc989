import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { BytePairTokenizer } from '../../../src/analysis/tokens/bytePairTokenizer';
import { tokenizerFolder } from '../../support/tokenizers';
import { type BenchEncoding, benchFolder } from './peers';

const productPath = join(benchFolder, 'product.cjs');

/** The program that loads an encoding once. */
export const loadOncePath = join(benchFolder, 'loadOnce.cjs');

/**
 * Bundles the code to measure as the build does. Run from its sources, each access to another
 * module is a call, which makes the scanner three times slower than it is for the user.
 */
export function bundleProduct(): void {
  const root = join(__dirname, '../../..');
  for (const [source, outfile] of [
    ['src/worker/loadTokenizer.ts', productPath],
    ['test/bench/tokens/loadOnce.ts', loadOncePath],
  ] as const) {
    buildSync({
      absWorkingDir: root,
      entryPoints: [source],
      outfile,
      bundle: true,
      minify: true,
      keepNames: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    });
  }
}

/** One of our tokenizers, from the bundle. */
export async function ourTokenizer(encoding: BenchEncoding): Promise<BytePairTokenizer> {
  const product = createRequire(productPath)(productPath) as {
    loadTokenizer(name: string, folder: string): Promise<BytePairTokenizer>;
  };
  return product.loadTokenizer(encoding, tokenizerFolder);
}
