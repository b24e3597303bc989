import * as vscode from 'vscode';
import { Disposable, DisposableStore } from '../base/lifecycle';
import { recordLanguage, trajectoryScheme } from '../contributions';
import type { AnalysisClient } from '../worker/client';
import { fileNameOf } from './labels/fileName';
import { judgementsOf, rewardsOf, sidecarOf } from './labels/sidecar';
import { onSettingChange } from './settings';
import { addressOf } from './trajectoryUri';

/**
 * The files that open documents are read from. Says when one changes, in an editor or on disk, and
 * lets the analysis thread forget a file when the last document or table that needs it is closed.
 */
export class SourceFiles extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;
  private readonly relabelled = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The labels beside a file are no longer what they were, or others of them are to be drawn. */
  readonly onDidChangeLabels = this.relabelled.event;
  private readonly judged = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** What people say of the answers of a file has changed. */
  readonly onDidChangeJudgements = this.judged.event;
  private readonly rerated = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The rewards beside a file are no longer what they were, or others are to count. */
  readonly onDidChangeRewards = this.rerated.event;
  private readonly opened = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The first document that needs a file is open. */
  readonly onDidOpen = this.opened.event;
  private readonly closed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The last document that needed a file is closed. */
  readonly onDidClose = this.closed.event;
  private readonly watchers = new Map<string, DisposableStore>();
  /** Files that something other than a document shows, by how many do. */
  private readonly followed = new Map<string, number>();

  constructor(private readonly analysis: AnalysisClient) {
    super();
    const { workspace } = vscode;
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.announce(uri)));
    this.register(workspace.onDidOpenTextDocument((document) => this.watch(sourceOf(document))));
    this.register(workspace.onDidCloseTextDocument((document) => this.release(document)));
    this.register(
      onSettingChange('cotLens.labelSource', () =>
        this.files.forEach((file) => this.relabelled.fire(file)),
      ),
    );
    this.register(
      onSettingChange('cotLens.rewardSource', () =>
        this.files.forEach((file) => this.rerated.fire(file)),
      ),
    );
    workspace.textDocuments.forEach((document) => this.watch(sourceOf(document)));
  }

  get files(): readonly vscode.Uri[] {
    return [...this.watchers.keys()].map((key) => vscode.Uri.parse(key, true));
  }

  isOpen(file: vscode.Uri): boolean {
    return this.watchers.has(file.toString());
  }

  /** For whoever wrote labels: a watcher would tell of them late. */
  announceLabels(file: vscode.Uri): void {
    this.relabelled.fire(file);
  }

  /** For whoever wrote judgements, as `announceLabels`. */
  announceJudgements(file: vscode.Uri): void {
    this.judged.fire(file);
  }

  /** For whoever wrote rewards, as `announceLabels`. */
  announceRewards(file: vscode.Uri): void {
    this.rerated.fire(file);
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
      this.releaseUnneeded(file);
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
    store.add(onChangeOf(file, () => this.announce(file)));
    const sidecar = sidecarOf(file);
    if (sidecar !== undefined) {
      store.add(onChangeOf(sidecar, () => this.announceLabels(file)));
    }
    const judgements = judgementsOf(file);
    if (judgements !== undefined) {
      store.add(onChangeOf(judgements, () => this.announceJudgements(file)));
    }
    const rewards = rewardsOf(file);
    if (rewards !== undefined) {
      store.add(onChangeOf(rewards, () => this.announceRewards(file)));
    }
    this.opened.fire(file);
  }

  private release(closed: vscode.TextDocument): void {
    const file = sourceOf(closed);
    if (file !== undefined) {
      this.releaseUnneeded(file);
    }
  }

  private releaseUnneeded(file: vscode.Uri): void {
    const key = file.toString();
    if ((this.followed.get(key) ?? 0) > 0 || isNeeded(key)) {
      return;
    }
    this.followed.delete(key);
    this.watchers.get(key)?.dispose();
    if (this.watchers.delete(key)) {
      this.closed.fire(file);
    }
    this.analysis.forget(key);
  }
}

/** Listens for a file that is made, written or deleted, by whomever. */
function onChangeOf(file: vscode.Uri, listener: () => void): DisposableStore {
  const store = new DisposableStore();
  const folder = vscode.Uri.joinPath(file, '..');
  const pattern = new vscode.RelativePattern(folder, escapeGlob(fileNameOf(file)));
  const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
  store.add(watcher.onDidChange(listener));
  store.add(watcher.onDidCreate(listener));
  store.add(watcher.onDidDelete(listener));
  return store;
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
