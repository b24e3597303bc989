import * as vscode from 'vscode';
import type { IDisposable } from '../../base/lifecycle';
import { registerCommand } from './registerCommand';

/** Opens the first of the trajectories that come with the extension. */
export function registerSampleCommands(extensionUri: vscode.Uri): IDisposable {
  const sample = vscode.Uri.joinPath(extensionUri, 'media', 'samples', 'bracket-puzzle.jsonl');
  return registerCommand('cotLens.openSamples', async () => {
    await vscode.window.showTextDocument(sample, { preview: false });
  });
}
