import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { defaultTableViewType, tableViewType } from '../contributions';
import type { ServingProfiles } from '../editor/servingProfiles';
import type { SourceFiles } from '../editor/sourceFiles';
import type { AnalysisClient } from '../worker/client';
import { TablePanel } from './tablePanel';
import { webviewOptions } from './webviewPage';

/** Opens files of trajectories as a table: read-only, and of any size. */
export class TableEditor extends Disposable implements vscode.CustomReadonlyEditorProvider {
  constructor(
    private readonly analysis: AnalysisClient,
    private readonly profiles: ServingProfiles,
    private readonly sources: SourceFiles,
    private readonly extensionUri: vscode.Uri,
  ) {
    super();
    for (const viewType of [tableViewType, defaultTableViewType]) {
      this.register(vscode.window.registerCustomEditorProvider(viewType, this));
    }
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => this.analysis.forget(uri.toString()) };
  }

  resolveCustomEditor({ uri }: vscode.CustomDocument, editor: vscode.WebviewPanel): void {
    editor.webview.options = webviewOptions(this.extensionUri);
    const { analysis, profiles, sources, extensionUri } = this;
    const panel = new TablePanel(uri, editor, { analysis, profiles, sources, extensionUri });
    editor.onDidDispose(() => panel.dispose());
  }
}
