import * as vscode from 'vscode';
import {
  defaultTimeLimitMs,
  verifierKind,
  type VerifierSource,
} from '../../analysis/verify/user/userVerifier';
import { Disposable } from '../../base/lifecycle';
import type { VerifierSet } from '../../worker/verify/userVerification';
import { onSettingChange, readSetting } from '../settings';

/** Where a workspace keeps its verifiers, from each of its folders. */
export const verifierFolder = '.cot-lens/verifiers';

/** Typing should not start a run for every letter. */
const pauseMs = 300;

/**
 * The verifiers that the user keeps in the workspace, as they stand in the editor where they
 * are being edited. There are none where the workspace is not trusted: they are programs, and come with it.
 */
export class VerifierFiles extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** Other verifiers are to be run from now on. */
  readonly onDidChange = this.changed.event;
  private pause: NodeJS.Timeout | undefined;
  /** What was told of last, or asked for first: who never asked need not be told. */
  private announced: string | undefined;

  constructor() {
    super();
    const { window, workspace } = vscode;
    for (const { uri } of workspace.workspaceFolders ?? []) {
      this.watch(uri);
    }
    this.register(
      workspace.onDidChangeWorkspaceFolders(({ added }) => {
        added.forEach(({ uri }) => this.watch(uri));
        this.announceSoon();
      }),
    );
    this.register(workspace.onDidGrantWorkspaceTrust(() => this.announceSoon()));
    this.register(onSettingChange('cotLens.verifierTimeLimit', () => this.announceSoon()));
    // A watcher may miss a file, on a network drive or in a folder that is deleted and made again.
    this.register(window.onDidChangeActiveTextEditor(() => this.announceSoon()));
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isVerifier(document.uri)) {
          this.announceSoon();
        }
      }),
    );
    this.register({ dispose: () => clearTimeout(this.pause) });
  }

  /** In the order of their names, read anew: a watcher tells of a change late. */
  async current(): Promise<VerifierSet> {
    const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
    const sources = await Promise.all(folders.map(({ uri }) => sourcesIn(uri)));
    const verifiers = { sources: sources.flat(), timeLimitMs: readTimeLimit() };
    this.announced ??= JSON.stringify(verifiers);
    return verifiers;
  }

  private watch(folder: vscode.Uri): void {
    const pattern = new vscode.RelativePattern(folder, `${verifierFolder}/*`);
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
    this.register(watcher.onDidChange(() => this.announceSoon()));
    this.register(watcher.onDidCreate(() => this.announceSoon()));
    this.register(watcher.onDidDelete(() => this.announceSoon()));
  }

  private announceSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.announce(), pauseMs);
  }

  /** Unless they are as they were when it was told last. */
  private async announce(): Promise<void> {
    const now = JSON.stringify(await this.current());
    if (now !== this.announced && !this.store.isDisposed) {
      this.announced = now;
      this.changed.fire();
    }
  }
}

/** Whether a file is a verifier of a folder of the workspace. */
export function isVerifier(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const parent = vscode.Uri.joinPath(uri, '..').toString();
  return (
    folder !== undefined &&
    verifierKind(uri.path) !== undefined &&
    parent === vscode.Uri.joinPath(folder.uri, verifierFolder).toString()
  );
}

async function sourcesIn(folder: vscode.Uri): Promise<readonly VerifierSource[]> {
  const place = vscode.Uri.joinPath(folder, verifierFolder);
  const entries = await vscode.workspace.fs.readDirectory(place).then(
    (found) => found,
    () => [],
  );
  const names = entries.map(([name]) => name).sort();
  const sources = await Promise.all(
    names.map((name) => sourceOf(vscode.Uri.joinPath(place, name))),
  );
  return sources.filter((source) => source !== undefined);
}

/** `undefined` for what is no verifier, and for what is gone by now. */
async function sourceOf(uri: vscode.Uri): Promise<VerifierSource | undefined> {
  const kind = verifierKind(uri.path);
  const file = uri.toString();
  const edited = vscode.workspace.textDocuments.find(
    (each) => each.isDirty && each.uri.toString() === file,
  );
  const text =
    edited?.getText() ??
    (await vscode.workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    ));
  return kind === undefined || text === undefined ? undefined : { file, kind, text };
}

/** VS Code hands on whatever stands in the settings file. */
function readTimeLimit(): number {
  const value: unknown = readSetting('cotLens.verifierTimeLimit');
  return typeof value === 'number' && value >= 1 && value <= 60_000
    ? Math.round(value)
    : defaultTimeLimitMs;
}
