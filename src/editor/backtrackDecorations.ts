import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { backtrackColour } from '../contributions';
import type { OpenTrajectories } from './openTrajectories';
import { segmentRange } from './segmentDecorations';
import { trajectoryEditors } from './trajectoryEditors';

/** Marks backtracks in the gutter and the overview ruler, and the headings of the document. */
export class BacktrackDecorations extends Disposable {
  private readonly backtrack: vscode.TextEditorDecorationType;
  private readonly heading = this.register(
    vscode.window.createTextEditorDecorationType({
      fontWeight: 'bold',
      color: new vscode.ThemeColor('editor.foreground'),
    }),
  );

  constructor(
    private readonly trajectories: OpenTrajectories,
    extensionUri: vscode.Uri,
  ) {
    super();
    this.backtrack = this.register(backtrackType(extensionUri));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()));
    this.register(vscode.workspace.onDidChangeTextDocument(() => this.paintAll()));
    this.paintAll();
  }

  private paintAll(): void {
    for (const editor of trajectoryEditors()) {
      this.paint(editor);
    }
  }

  private paint(editor: vscode.TextEditor): void {
    const trajectory = this.trajectories.peek(editor.document.uri);
    if (trajectory === undefined) {
      return;
    }
    const { data, layout } = trajectory;
    const { segments, backtracks } = data.annotation;
    // At the start only: a mark on the whole segment would show on each line that it wraps to.
    const marks = backtracks.flatMap(({ segment }) => {
      const turning = segments[segment];
      const { text } = data.trajectory.thought;
      const range = turning && segmentRange(editor.document, layout, text, turning);
      return range === undefined ? [] : [new vscode.Range(range.start, range.start)];
    });
    editor.setDecorations(this.backtrack, marks);
    const headings = layout.sections.map(({ headingStart }) => {
      const { line } = editor.document.positionAt(headingStart);
      return editor.document.lineAt(line).range;
    });
    editor.setDecorations(this.heading, headings);
  }
}

function backtrackType(extensionUri: vscode.Uri): vscode.TextEditorDecorationType {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', 'icons', `backtrack-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(backtrackColour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    gutterIconSize: 'contain',
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    before: {
      contentText: '↩ ',
      color: new vscode.ThemeColor(backtrackColour),
      fontWeight: 'bold',
    },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
