import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { repositoryRoot } from '../../../scripts/paths';

/** The program of the threads, among the sources. */
const threadSource = 'src/worker/analysisWorker.ts';

/**
 * Bundles a module as the build does it, since from its sources the code is several times slower, and
 * loads it.
 */
export function bundled(source: string, folder: string): unknown {
  const outfile = join(folder, `${source.replaceAll('/', '-')}.cjs`);
  bundle(source, outfile);
  return createRequire(outfile)(outfile) as unknown;
}

/** Bundles the program of the threads, and gives its path. */
export function bundledThread(folder: string): string {
  const outfile = join(folder, 'thread.cjs');
  bundle(threadSource, outfile);
  return outfile;
}

function bundle(source: string, outfile: string): void {
  buildSync({
    absWorkingDir: repositoryRoot,
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
