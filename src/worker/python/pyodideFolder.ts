import { access, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../base/errors';

/** The releases that the sandbox is made for and tested with; they are named for Python 3.14. */
const supported = 314;

const needed = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

/**
 * The first of several folders that holds Pyodide. It is never downloaded: who wants it installs it.
 * @throws ExpectedError that says what is wrong with it, or how it is got
 */
export async function findPyodide(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const version = await versionIn(folder);
    if (version === undefined) {
      continue;
    }
    if (Number.parseInt(version, 10) !== supported) {
      throw new ExpectedError(
        `${folder} holds Pyodide ${version}; ${supported} is needed: npm install pyodide@${supported}`,
      );
    }
    await requireFiles(folder);
    return realpath(folder);
  }
  throw new ExpectedError(
    `Programs run in Pyodide, which is not part of CoT Lens: npm install pyodide@${supported} in the workspace, or name its folder.`,
  );
}

async function versionIn(folder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(folder, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
    return name === 'pyodide' && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

async function requireFiles(folder: string): Promise<void> {
  for (const name of needed) {
    try {
      await access(join(folder, name));
    } catch {
      throw new ExpectedError(`${join(folder, name)} cannot be read: install Pyodide anew`);
    }
  }
}
