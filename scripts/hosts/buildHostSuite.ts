import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../paths';

/** Where the bundled host suite lies, and its report after a run. */
export const hostSuiteFolder = join(repositoryRoot, 'dist', 'test', 'host');

/** Bundles test/host for an extension host: its entry, and every `*.test.ts` by itself. */
export async function buildHostSuite(): Promise<void> {
  rmSync(hostSuiteFolder, { recursive: true, force: true });
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['test/host/index.ts', 'test/host/**/*.test.ts'],
    outbase: 'test/host',
    outdir: hostSuiteFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    // mocha stays outside, so that the entry and the suites see one and the same mocha.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}
