// @ts-check
import console from 'node:console';
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  // Names of functions and classes appear in stack traces and logs.
  keepNames: true,
  charset: 'utf8',
  logLevel: watch ? 'silent' : 'warning',
};

/**
 * Left to itself, esbuild copies all of VS Code's API for every file that imports it, which takes
 * longer than everything else in loading the extension. Here all of them share one module that
 * takes it once.
 * @type {esbuild.Plugin}
 */
const vscodeApi = {
  name: 'vscode-api',
  setup(build) {
    const namespace = 'vscode-api';
    build.onResolve({ filter: /^vscode$/ }, ({ namespace: importer }) =>
      importer === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    );
    build.onLoad({ filter: /^vscode$/, namespace }, () => ({
      contents: `export * from 'vscode';`,
    }));
  },
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: 'dist',
  plugins: [vscodeApi],
  // What a package asks of its own module, the bundle answers.
  define: { 'import.meta.url': '__filename' },
};

/** @type {esbuild.BuildOptions[]} */
const targets = [
  {
    ...node,
    entryPoints: {
      extension: 'src/extension.ts',
      analysisWorker: 'src/worker/analysisWorker.ts',
      skimmer: 'src/worker/skim/skimmer.ts',
      verifierThread: 'src/worker/verify/verifierThread.ts',
    },
  },
  // The process that programs of trajectories run in, apart from everything else.
  {
    ...node,
    entryPoints: { pythonSandbox: 'src/worker/python/runner/main.ts' },
    loader: { '.py': 'text' },
  },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  {
    ...shared,
    entryPoints: {
      vote: 'src/views/client/vote/main.ts',
      table: 'src/views/client/table/main.ts',
      factors: 'src/views/client/factors/main.ts',
      fileVotes: 'src/views/client/fileVotes/main.ts',
      cost: 'src/views/client/cost/main.ts',
      budget: 'src/views/client/budget/main.ts',
      tree: 'src/views/client/tree/main.ts',
      rewards: 'src/views/client/rewards/main.ts',
      prune: 'src/views/client/prune/main.ts',
    },
    platform: 'browser',
    format: 'iife',
    // The Chromium of the oldest VS Code that `engines` allows.
    target: 'chrome132',
    outdir: 'dist/webview',
  },
];

/**
 * The tables of ranks that `tiktoken` ships are read at run time from beside the bundles, when a
 * file first needs them. Its encoder stays behind: our own counts by the same tables.
 */
function copyTokenizers() {
  const source = 'node_modules/tiktoken/encoders';
  const target = 'dist/tokenizers';
  mkdirSync(target, { recursive: true });
  for (const name of ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base', 'gpt2']) {
    cpSync(`${source}/${name}.json`, `${target}/${name}.json`);
  }
}

/** The engine in which verifiers written in JavaScript run is read when the first of them does. */
function copyQuickJs() {
  cpSync(
    'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm',
    'dist/quickjs.wasm',
  );
}

/**
 * Prints what the problem matcher of .vscode/tasks.json waits for.
 * @type {esbuild.Plugin}
 */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        console.error(
          `    ${location?.file ?? '?'}:${location?.line ?? 0}:${location?.column ?? 0}:`,
        );
      }
      console.log('[watch] build finished');
    });
  },
};

async function main() {
  process.chdir(import.meta.dirname);
  rmSync('dist', { recursive: true, force: true });
  copyTokenizers();
  copyQuickJs();
  if (watch) {
    const watched = targets.map((it) => ({
      ...it,
      plugins: [...(it.plugins ?? []), problemMatcher],
    }));
    const contexts = await Promise.all(watched.map((it) => esbuild.context(it)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(targets.map((target) => esbuild.build(target)));
  chmodSync('dist/cli.js', 0o755);
}

try {
  await main();
} catch (error) {
  // What is wrong in the sources, esbuild has printed itself.
  if (!(error instanceof Error && 'errors' in error)) {
    console.error(error);
  }
  process.exitCode = 1;
}
