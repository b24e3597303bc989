import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { backtrackColour } from '../contributions';
import type { OpenTrajectories } from './openTrajectories';
import { segmentRange } from './segmentRange';
import { trajectoryEditors } from './trajectoryEditors';

/**
 * Marks backtracks and the places they return to in the gutter and the overview ruler, and the
 * headings of the document.
 */
export class BacktrackDecorations extends Disposable {
  private readonly backtrack: vscode.TextEditorDecorationType;
  private readonly target: vscode.TextEditorDecorationType;
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
    this.target = this.register(targetType(extensionUri));
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
    const marks = (indices: readonly number[]): readonly vscode.Range[] =>
      indices.flatMap((index) => {
        const segment = segments[index];
        const { text } = data.trajectory.thought;
        const range = segment && segmentRange(editor.document, layout, text, segment);
        return range === undefined ? [] : [new vscode.Range(range.start, range.start)];
      });
    const turning = new Set(backtracks.map(({ segment }) => segment));
    const targets = new Set(backtracks.map(({ target }) => target));
    editor.setDecorations(this.backtrack, marks([...turning]));
    // One icon fits the gutter: where a thought turns again at a place returned to, the turn shows.
    editor.setDecorations(this.target, marks([...targets].filter((each) => !turning.has(each))));
    const headings = layout.sections.map(({ headingStart }) => {
      const { line } = editor.document.positionAt(headingStart);
      return editor.document.lineAt(line).range;
    });
    editor.setDecorations(this.heading, headings);
  }
}

function iconOf(extensionUri: vscode.Uri, name: string, theme: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'icons', `${name}-${theme}.svg`);
}

function targetType(extensionUri: vscode.Uri): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(backtrackColour),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    gutterIconSize: 'contain',
    light: { gutterIconPath: iconOf(extensionUri, 'return', 'light') },
    dark: { gutterIconPath: iconOf(extensionUri, 'return', 'dark') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function backtrackType(extensionUri: vscode.Uri): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(backtrackColour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    gutterIconSize: 'contain',
    light: { gutterIconPath: iconOf(extensionUri, 'backtrack', 'light') },
    dark: { gutterIconPath: iconOf(extensionUri, 'backtrack', 'dark') },
    before: {
      contentText: '↩ ',
      color: new vscode.ThemeColor(backtrackColour),
      fontWeight: 'bold',
    },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
