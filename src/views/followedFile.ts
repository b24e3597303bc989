import type * as vscode from 'vscode';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { SourceFiles } from '../editor/sourceFiles';

/** The file that a page is about: it is followed as long as it is, and what changes of it is told. */
export class FollowedFile extends Disposable {
  private readonly following = this.register(new MutableDisposable<vscode.Disposable>());
  private key: string | undefined;

  constructor(private readonly sources: Pick<SourceFiles, 'follow'>) {
    super();
  }

  /** The page is about this file from here on, or about none. */
  set(file: vscode.Uri | undefined): void {
    this.key = file?.toString();
    this.following.value = file && this.sources.follow(file);
  }

  /** Calls back when one of these events is about the file. */
  on(events: readonly vscode.Event<vscode.Uri>[], listener: () => void): void {
    for (const event of events) {
      this.register(event((file) => file.toString() === this.key && listener()));
    }
  }
}
