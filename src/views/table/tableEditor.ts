import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { defaultTableViewType, tableViewType } from '../../contributions';
import { type TableEnvironment, TablePanel } from './tablePanel';
import { webviewOptions } from '../webviewPage';

/** Opens files of trajectories as a table: read-only, and of any size. */
export class TableEditor extends Disposable implements vscode.CustomReadonlyEditorProvider {
  constructor(private readonly environment: TableEnvironment) {
    super();
    for (const viewType of [tableViewType, defaultTableViewType]) {
      this.register(vscode.window.registerCustomEditorProvider(viewType, this));
    }
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => this.environment.analysis.forget(uri.toString()) };
  }

  resolveCustomEditor({ uri }: vscode.CustomDocument, editor: vscode.WebviewPanel): void {
    editor.webview.options = webviewOptions(this.environment.extensionUri);
    const panel = new TablePanel(uri, editor, this.environment);
    editor.onDidDispose(() => panel.dispose());
  }
}
