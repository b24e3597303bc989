import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/**
 * Writes a file as a whole or not at all: what is written goes to a file beside it, which takes its
 * place at the end. When it fails, nothing is left behind and a file that was there is what it was.
 */
export async function replaceFile(file: vscode.Uri, contents: Uint8Array): Promise<void> {
  const ending = `.${randomUUID().slice(0, 8)}.part`;
  if (file.scheme === 'file') {
    await replaceOnDisk(file.fsPath, contents, ending);
  } else {
    await replaceElsewhere(file, contents, ending);
  }
}

/** The file system of VS Code would delete the file before, and only then rename the other. */
async function replaceOnDisk(path: string, contents: Uint8Array, ending: string): Promise<void> {
  // A link stays a link, and who may read the file stays as it was.
  const place = await realpath(path).catch(() => path);
  const before = await stat(place).catch(() => undefined);
  const beside = place + ending;
  try {
    await writeFile(beside, contents, { flag: 'wx', ...(before && { mode: before.mode & 0o777 }) });
    await rename(beside, place);
  } catch (error) {
    // Why the writing failed matters more than why its rest could not be removed.
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function replaceElsewhere(
  file: vscode.Uri,
  contents: Uint8Array,
  ending: string,
): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = file.with({ path: file.path + ending });
  try {
    await fs.writeFile(beside, contents);
    await fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
