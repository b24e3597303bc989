import * as vscode from 'vscode';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { GroupFilter } from './groupFilter';
import type { OpenTrajectories } from './openTrajectories';
import { onSettingChange, readSetting } from './settings';
import { rangesByTint } from './tintedRanges';
import { type Tint, TintTypes } from './tints';
import { isInDiff, trajectoryEditors } from './trajectoryEditors';

/** Colours the segments of visible trajectory documents by factor group: visible ranges only. */
export class SegmentDecorations extends Disposable {
  private readonly types = this.register(new MutableDisposable<TintTypes>());

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly filter: GroupFilter,
  ) {
    super();
    const repaint = (): void => this.repaint();
    this.types.value = new TintTypes();
    this.register(
      vscode.window.onDidChangeActiveColorTheme(() => {
        this.types.value = new TintTypes();
        this.repaint();
      }),
    );
    this.register(vscode.window.onDidChangeVisibleTextEditors(repaint));
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.paint(textEditor)),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.repaint(document)),
    );
    this.register(onSettingChange('cotLens.highlightSegments', repaint));
    this.register(trajectories.onDidRelabel(repaint));
    this.register(filter.onDidChange(repaint));
    repaint();
  }

  private repaint(document?: vscode.TextDocument): void {
    for (const editor of trajectoryEditors()) {
      if (document === undefined || editor.document === document) {
        this.paint(editor);
      }
    }
  }

  private paint(editor: vscode.TextEditor): void {
    const trajectory = this.trajectories.peek(editor.document.uri);
    const ranges =
      trajectory !== undefined && readSetting('cotLens.highlightSegments') && !isInDiff(editor)
        ? rangesByTint(editor, trajectory, this.filter)
        : new Map<Tint, readonly vscode.Range[]>();
    for (const [tint, type] of this.types.value?.typesFor(ranges.keys()) ?? []) {
      editor.setDecorations(type, ranges.get(tint) ?? []);
    }
  }
}
