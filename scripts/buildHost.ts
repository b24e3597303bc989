/** `npm run build:host`: bundles the extension and the host suite, to debug the latter in VS Code. */
import { buildHostSuite } from './hosts/buildHostSuite';
import { runProgram } from './testing/program';

async function main(): Promise<void> {
  process.exitCode = await runProgram(['esbuild.config.mjs']);
  await buildHostSuite();
}

void main();
