import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryRoot } from '../paths';
import { formatCheck, lintCheck, runChecks, typeChecks } from './checks';
import { hostStep } from './hostStep';
import { runProgram } from './program';
import { single, type Counts, type Step } from './step';
import { runVitest } from './vitest';

/** Everything that `npm test` runs, in this order. */
export const steps: readonly Step[] = [
  {
    name: 'check',
    title: 'Types, lint and format',
    // The longest first, so that the processors are done at about the same time.
    run: () => runChecks([lintCheck, ...typeChecks, formatCheck]),
  },
  {
    name: 'build',
    title: 'Build',
    run: async () => single((await runProgram(['esbuild.config.mjs'])) === 0),
  },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  { name: 'corpus', title: 'Corpus suite', run: runCorpus },
  { name: 'client', title: 'Webview pages in Chromium', run: () => runVitest('client') },
  hostStep('minimum'),
  hostStep('latest'),
  { name: 'workbench', title: 'The workbench, as a user', run: () => runVitest('workbench') },
];

/** The suite over real files runs where these are: they are no part of the repository. */
async function runCorpus(): Promise<Counts> {
  const corpus = resolve(repositoryRoot, process.env['COT_LENS_CORPUS'] ?? '../shared/data');
  if (!existsSync(corpus)) {
    console.log(`Not run: there is no corpus at ${corpus}. COT_LENS_CORPUS names another folder.`);
    return { passed: 0, failed: 0 };
  }
  process.env['COT_LENS_CORPUS'] = corpus;
  return runVitest('corpus');
}
