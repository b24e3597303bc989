import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { unknownRecord } from './recordDiagnostics';

/** Offers to map the fields of a file by hand where the list of problems names an unknown record. */
export class RecordFixes implements vscode.CodeActionProvider {
  static readonly kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const unknown = diagnostics.filter(({ code }) => code === unknownRecord);
    if (unknown.length === 0) {
      return [];
    }
    const title = vscode.l10n.t('Map the fields of this file…');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const command: CommandId = 'cotLens.mapFields';
    action.command = { title, command, arguments: [document.uri] };
    action.diagnostics = unknown;
    return [action];
  }
}
