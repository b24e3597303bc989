import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { repositoryRoot } from '../../../scripts/paths';

/** The programs of threads, among the sources. */
const threadSources = {
  annotation: 'src/worker/analysisWorker.ts',
  skim: 'src/worker/skim/skimmer.ts',
} as const;

/**
 * Bundles a module as the build does it, since from its sources the code is several times slower, and
 * loads it.
 */
export function bundled(source: string, folder: string): unknown {
  const outfile = join(folder, `${source.replaceAll('/', '-')}.cjs`);
  bundle(source, outfile);
  return createRequire(outfile)(outfile) as unknown;
}

/** Bundles the program of threads, and gives its path. */
export function bundledThread(kind: keyof typeof threadSources, folder: string): string {
  const outfile = join(folder, `${kind}Thread.cjs`);
  bundle(threadSources[kind], outfile);
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
