import { appendFile, open } from 'node:fs/promises';
import * as vscode from 'vscode';
import { ExpectedError, messageOf } from '../../base/errors';
import { fileNameOf } from './fileName';
import { replaceFile } from './replaceFile';

/** What is being written, so that two writes of ours never meet. */
let writing: Promise<void> = Promise.resolve();

/**
 * Appends whole lines to a sidecar, and makes it where there is none. On disk this is one write at
 * the end of the file, so that lines of other programs stay whole; elsewhere the file is written
 * anew beside itself and then takes its place.
 */
export function appendLines(sidecar: vscode.Uri, lines: string): Promise<void> {
  const written = writing.then(() =>
    sidecar.scheme === 'file' ? appendOnDisk(sidecar.fsPath, lines) : replace(sidecar, lines),
  );
  writing = written.catch(() => undefined);
  return written.catch((error: unknown) => {
    throw new ExpectedError(
      vscode.l10n.t(
        'What you said cannot be kept: {0} cannot be written ({1}). Nothing was changed.',
        fileNameOf(sidecar),
        messageOf(error),
      ),
    );
  });
}

async function appendOnDisk(path: string, lines: string): Promise<void> {
  const separator = (await endsInLine(path)) ? '\n' : '';
  await appendFile(path, separator + lines);
}

const lineEnd = 0x0a;

/** Whether the last line of a file has no end: whoever wrote it was cut off. */
async function endsInLine(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  try {
    const { size = 0 } = (await file?.stat()) ?? {};
    const last = new Uint8Array(1);
    await file?.read(last, 0, 1, Math.max(0, size - 1));
    return size > 0 && last[0] !== lineEnd;
  } finally {
    await file?.close();
  }
}

async function replace(sidecar: vscode.Uri, lines: string): Promise<void> {
  const { fs } = vscode.workspace;
  const before = await fs.stat(sidecar).then(
    () => fs.readFile(sidecar),
    () => new Uint8Array(),
  );
  const separator = before.length > 0 && before.at(-1) !== lineEnd ? '\n' : '';
  const added = new TextEncoder().encode(separator + lines);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  await replaceFile(sidecar, whole);
}
