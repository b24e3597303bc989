import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** A sample that comes with the extension. */
export function sample(name: string): vscode.Uri {
  const extension = vscode.extensions.getExtension('cot-lens.cot-lens');
  assert.ok(extension, 'the extension is not there');
  return vscode.Uri.joinPath(extension.extensionUri, 'media', 'samples', name);
}

const folders: string[] = [];

/** Writes a file into a folder of its own, which goes when the suites are done. */
export function temporaryFile(name: string, contents: string | Uint8Array): vscode.Uri {
  const folder = mkdtempSync(join(tmpdir(), 'cot-lens-host-'));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, contents);
  return vscode.Uri.file(path);
}

process.once('exit', () => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Opens a trajectory by the command that a lens runs, and waits for its editor. */
export async function openTrajectory(
  file: vscode.Uri,
  record: number,
  index = 0,
): Promise<vscode.TextEditor> {
  const target = { file: file.toString(), id: { record, index } };
  await vscode.commands.executeCommand('cotLens.openTrajectory', target);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.scheme, 'cot-lens', 'no trajectory document is shown');
  return editor;
}

export async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    1000,
  );
  return lenses.map(({ command }) => command?.title ?? '');
}

/** The text of all hovers at a place of a document. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** Waits until something holds, and fails with what was seen last. */
export async function until<T>(
  probe: () => T | Promise<T>,
  holds: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + 15_000;
  let seen = await probe();
  while (!holds(seen)) {
    assert.ok(Date.now() < end, `still waiting; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await probe();
  }
  return seen;
}
