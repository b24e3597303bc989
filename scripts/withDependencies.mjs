// @ts-check
/**
 * `node scripts/withDependencies.mjs NAME [arguments]`: runs scripts/NAME.ts, after installing the
 * packages of package-lock.json if they are missing or out of date. It needs nothing but Node and
 * npm, so that `npm start` and `npm test` work on a fresh clone.
 */
import { spawn } from 'node:child_process';
import console from 'node:console';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runNpm } from './npm.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');

function installDependencies() {
  const why = reasonToInstall();
  if (why === undefined) {
    return;
  }
  // `npm ci` deletes what is in the folder first; behind a link, that belongs to somebody else.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new Error(`node_modules is a link, and ${why}. Install by "npm ci" where it points to.`);
  }
  console.log(`Installing the packages of package-lock.json by "npm ci": ${why} …`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  runNpm(['ci', ...quiet], { directory: root, show: true });
}

/**
 * Compares what is wanted with the list that npm leaves in node_modules when it has finished.
 *
 * @returns {string | undefined}
 */
function reasonToInstall() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) {
    return 'they are not installed yet';
  }
  const present = readPackages(list);
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')));
  // Optional packages are those of other platforms; the empty name is this repository.
  const stale = wanted.find(
    ([path, { version, optional }]) =>
      path !== '' && optional !== true && present[path]?.version !== version,
  );
  return stale === undefined ? undefined : `${stale[0]} is not of version ${stale[1].version}`;
}

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {{ packages: Record<string, LockedPackage> }} */ (content).packages;
}

/**
 * @param {string} name
 * @param {readonly string[]} parameters
 */
function runScript(name, parameters) {
  const script = join(root, 'scripts', `${name}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child by itself: it ends when it has cleaned up, and we after it.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 1 : constants.signals[signal]);
  });
}

const [name, ...parameters] = process.argv.slice(2);
if (name === undefined || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error('Usage: node scripts/withDependencies.mjs NAME [arguments], for scripts/NAME.ts');
  process.exit(2);
}
try {
  installDependencies();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
runScript(name, parameters);
