import * as vscode from 'vscode';
import { Disposable, DisposableStore } from '../base/lifecycle';
import { recordLanguage, trajectoryScheme } from '../contributions';
import type { AnalysisClient } from '../worker/client';
import { addressOf } from './trajectoryUri';

/**
 * The files that open documents are read from. Says when one changes, in an editor or on disk, and
 * lets the analysis thread forget a file when the last document or table that needs it is closed.
 */
export class SourceFiles extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;
  private readonly watchers = new Map<string, DisposableStore>();
  /** Files that something other than a document shows, by how many do. */
  private readonly followed = new Map<string, number>();

  constructor(private readonly analysis: AnalysisClient) {
    super();
    const { workspace } = vscode;
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.announce(uri)));
    this.register(workspace.onDidOpenTextDocument((document) => this.watch(sourceOf(document))));
    this.register(workspace.onDidCloseTextDocument((document) => this.release(document)));
    workspace.textDocuments.forEach((document) => this.watch(sourceOf(document)));
  }

  override dispose(): void {
    super.dispose();
    this.watchers.forEach((watcher) => watcher.dispose());
    this.watchers.clear();
  }

  /** Follows a file that is shown without a document, until that is disposed. */
  follow(file: vscode.Uri): vscode.Disposable {
    const key = file.toString();
    this.followed.set(key, (this.followed.get(key) ?? 0) + 1);
    this.watch(file);
    return new vscode.Disposable(() => {
      this.followed.set(key, (this.followed.get(key) ?? 1) - 1);
      this.releaseUnneeded(key);
    });
  }

  private announce(file: vscode.Uri): void {
    if (this.watchers.has(file.toString())) {
      this.changed.fire(file);
    }
  }

  private watch(file: vscode.Uri | undefined): void {
    if (file === undefined || this.watchers.has(file.toString())) {
      return;
    }
    const store = new DisposableStore();
    this.watchers.set(file.toString(), store);
    const folder = vscode.Uri.joinPath(file, '..');
    const name = file.path.split('/').at(-1) ?? '';
    const pattern = new vscode.RelativePattern(folder, escapeGlob(name));
    const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
    const announce = (): void => this.announce(file);
    store.add(watcher.onDidChange(announce));
    store.add(watcher.onDidCreate(announce));
    store.add(watcher.onDidDelete(announce));
  }

  private release(closed: vscode.TextDocument): void {
    const key = sourceOf(closed)?.toString();
    if (key !== undefined) {
      this.releaseUnneeded(key);
    }
  }

  private releaseUnneeded(key: string): void {
    if ((this.followed.get(key) ?? 0) > 0 || isNeeded(key)) {
      return;
    }
    this.followed.delete(key);
    this.watchers.get(key)?.dispose();
    this.watchers.delete(key);
    this.analysis.forget(key);
  }
}

function isNeeded(key: string): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => !document.isClosed && sourceOf(document)?.toString() === key,
  );
}

/** The file behind a document: of records itself, or the one a trajectory comes from. */
function sourceOf({ uri, languageId }: vscode.TextDocument): vscode.Uri | undefined {
  if (uri.scheme === trajectoryScheme) {
    return addressOf(uri)?.file;
  }
  return languageId === recordLanguage ? uri : undefined;
}

function escapeGlob(name: string): string {
  return name.replace(/[*?[\]{}]/g, '[$&]');
}
