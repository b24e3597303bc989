import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import { fileAtHand } from '../fileAtHand';
import { type FileRunEnvironment, FileVerifications } from '../verifiers/fileVerifications';
import { verifierFolder } from '../verifiers/verifierFiles';
import { registerCommand } from './registerCommand';

/** Making a verifier, and running all of them on a file. */
export function registerVerifierCommands(
  extensionUri: vscode.Uri,
  environment: FileRunEnvironment,
): IDisposable {
  const store = new DisposableStore();
  const verifications = store.add(new FileVerifications(environment));
  store.add(registerCommand('cotLens.newVerifier', () => newVerifier(extensionUri)));
  store.add(registerCommand('cotLens.runVerifiers', (file) => verifications.run(fileAtHand(file))));
  return store;
}

async function newVerifier(extensionUri: vscode.Uri): Promise<void> {
  const folder = await pickFolder();
  const ending = folder && (await pickKind());
  if (folder === undefined || ending === undefined) {
    return;
  }
  const template = vscode.Uri.joinPath(extensionUri, 'media', 'templates', `verifier.${ending}`);
  const file = await unusedName(vscode.Uri.joinPath(folder.uri, verifierFolder), ending);
  await vscode.workspace.fs.writeFile(file, await vscode.workspace.fs.readFile(template));
  await vscode.window.showTextDocument(file, { preview: false });
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Verifiers of a workspace run once you trust the workspace.'),
    );
  }
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new ExpectedError(
      vscode.l10n.t(
        'Open a folder first: verifiers are kept in {0} of the workspace.',
        verifierFolder,
      ),
    );
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}

async function pickKind(): Promise<'json' | 'js' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('$(json) Rule'),
      detail: vscode.l10n.t('JSON: an expression that finds claims, and what must hold of them'),
      ending: 'json' as const,
    },
    {
      label: vscode.l10n.t('$(symbol-function) Function'),
      detail: vscode.l10n.t('JavaScript, run in a sandbox without files and network'),
      ending: 'js' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Verifier'),
    placeHolder: vscode.l10n.t('How should it be written?'),
  });
  return picked?.ending;
}

async function unusedName(folder: vscode.Uri, ending: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `verifier-${number}.${ending}`);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      return file;
    }
  }
}
