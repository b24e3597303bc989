import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../npm.mjs';
import { repositoryRoot } from '../paths';

/** What is to be in one folder of `.vscode-test/`. */
export interface Installation {
  /** The folder's name. */
  readonly folder: string;
  /** What a person calls it, for the line that says that it is being installed. */
  readonly title: string;
  /** npm packages with exact versions: `name@version`. */
  readonly packages: readonly string[];
  /** What remains to be done in the folder after npm. */
  readonly finish: (folder: string) => void;
}

const cache = join(repositoryRoot, '.vscode-test');
const stampName = 'installed.json';
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The path of an installation, made first if it is not there or is of other packages.
 *
 * Everything is put into a folder of this process and renamed at the end, so that what has the
 * final name is complete: an interrupted installation is repeated (out of npm's cache), and two
 * processes that install at once do not disturb each other.
 */
export function ensureInstalled(wanted: Installation): string {
  const folder = join(cache, wanted.folder);
  const stamp = JSON.stringify(wanted.packages);
  if (isInstalled(folder, stamp)) {
    return folder;
  }
  console.error(`Installing ${wanted.title} into .vscode-test/${wanted.folder} (once) …`);
  removeAbandoned(wanted.folder);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  // npm would otherwise look for a package.json above, and install into the repository's own.
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
  installPackages(partial, wanted.packages);
  wanted.finish(partial);
  writeFileSync(join(partial, stampName), stamp);
  moveIntoPlace(partial, folder, stamp);
  return folder;
}

/** `npm install` in a folder that has a package.json, without running any package's scripts. */
export function installPackages(folder: string, packages: readonly string[]): void {
  const parameters = ['install', '--omit=dev', '--no-save', '--prefix', folder, ...quiet];
  runNpm([...parameters, ...packages], { directory: folder, show: false });
}

function isInstalled(folder: string, stamp: string): boolean {
  const file = join(folder, stampName);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function moveIntoPlace(partial: string, folder: string, stamp: string): void {
  if (!isInstalled(folder, stamp)) {
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(partial, folder);
    } catch (error) {
      if (!isInstalled(folder, stamp)) {
        throw error;
      }
    }
  }
  rmSync(partial, { recursive: true, force: true });
}

/** Removes what interrupted installations left behind, but not that of a process still at work. */
function removeAbandoned(folder: string): void {
  const prefix = `${folder}.partial-`;
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    if (!isRunning(Number(name.slice(prefix.length)))) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
