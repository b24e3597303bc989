#!/usr/bin/env node
// @ts-check
// An executable, as @vscode/test-electron wants one. The work is done in vscodeStandIn.ts.
import console from 'node:console';
import process from 'node:process';
import { tsImport } from 'tsx/esm/api';

/** @type {unknown} */
const loaded = await tsImport('./vscodeStandIn.ts', import.meta.url);
const { runAsVscode } = /** @type {typeof import('./vscodeStandIn')} */ (loaded);
try {
  process.exit(await runAsVscode(process.argv.slice(2)));
} catch (error) {
  console.error(error);
  process.exit(1);
}
