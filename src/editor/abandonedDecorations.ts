import * as vscode from 'vscode';
import { abandonedBranches } from '../analysis/segments/abandonedBranches';
import { Disposable } from '../base/lifecycle';
import type { OpenTrajectories, OpenTrajectory } from './openTrajectories';
import { segmentRange } from './segmentRange';
import { onSettingChange, readSetting } from './settings';
import { isInDiff, trajectoryEditors } from './trajectoryEditors';

/** Lines decorated above and below what is visible, so that scrolling shows no undimmed text. */
const margin = 60;

/** Dims the branches that a thought gives up, where the setting asks for it: visible ranges only. */
export class AbandonedDecorations extends Disposable {
  private readonly dimmed = this.register(
    vscode.window.createTextEditorDecorationType({
      opacity: '0.45',
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  constructor(private readonly trajectories: OpenTrajectories) {
    super();
    const repaint = (): void => trajectoryEditors().forEach((editor) => this.paint(editor));
    this.register(vscode.window.onDidChangeVisibleTextEditors(repaint));
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.paint(textEditor)),
    );
    this.register(vscode.workspace.onDidChangeTextDocument(repaint));
    this.register(onSettingChange('cotLens.dimAbandonedBranches', repaint));
    repaint();
  }

  private paint(editor: vscode.TextEditor): void {
    const trajectory = this.trajectories.peek(editor.document.uri);
    const wanted =
      trajectory !== undefined && readSetting('cotLens.dimAbandonedBranches') && !isInDiff(editor);
    editor.setDecorations(this.dimmed, wanted ? visibleBranches(editor, trajectory) : []);
  }
}

/** The branches given up that reach into what is visible. */
function visibleBranches(
  { document, visibleRanges }: vscode.TextEditor,
  { data, layout }: OpenTrajectory,
): readonly vscode.Range[] {
  const { segments, backtracks } = data.annotation;
  const { text } = data.trajectory.thought;
  const visible = visibleRanges.map(({ start, end }) => ({
    from: document.offsetAt(new vscode.Position(Math.max(0, start.line - margin), 0)),
    to: document.offsetAt(new vscode.Position(end.line + margin, 0)),
  }));
  return abandonedBranches(backtracks).flatMap(({ first, end }) => {
    const start = segments[first]?.start;
    const stop = segments[end - 1]?.end;
    if (start === undefined || stop === undefined) {
      return [];
    }
    const from = layout.toDocument('thought', start);
    const to = layout.toDocument('thought', stop);
    return visible.some((range) => range.from <= to && from <= range.to)
      ? [segmentRange(document, layout, text, { start, end: stop })]
      : [];
  });
}
