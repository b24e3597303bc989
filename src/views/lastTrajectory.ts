import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { trajectoryScheme } from '../contributions';
import { addressOf, type TrajectoryAddress } from '../editor/trajectoryUri';

/** The trajectory that was looked at last: the title bar of a page does not name one. */
export class LastTrajectory extends Disposable {
  private last: TrajectoryAddress | undefined;

  constructor() {
    super();
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
    this.follow(vscode.window.activeTextEditor);
  }

  get address(): TrajectoryAddress | undefined {
    return this.last;
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri;
    this.last = (uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined) ?? this.last;
  }
}
