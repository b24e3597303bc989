import * as vscode from 'vscode';
import type { SourceRewards } from '../../analysis/rewards/sourceRewards';
import { type StepSign } from '../../analysis/rewards/stepScale';
import { Disposable } from '../../base/lifecycle';
import { badStepColour } from '../../contributions';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { segmentRange } from '../segmentRange';
import { onSettingChange, readSetting } from '../settings';
import { isInDiff, trajectoryEditors } from '../trajectoryEditors';
import { drawnSource, stepsBySign } from './stepMarks';

const signs: readonly StepSign[] = ['good', 'neutral', 'bad'];

/** Marks the steps of a trajectory by their rewards in the gutter, and names the first bad one. */
export class RewardDecorations extends Disposable {
  private readonly types: ReadonlyMap<StepSign, vscode.TextEditorDecorationType>;
  private readonly firstBad = this.register(
    vscode.window.createTextEditorDecorationType({
      after: {
        color: new vscode.ThemeColor(badStepColour),
        margin: '0 0 0 1.5em',
        fontWeight: 'bold',
      },
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  constructor(
    private readonly trajectories: OpenTrajectories,
    extensionUri: vscode.Uri,
  ) {
    super();
    this.types = new Map(
      signs.map((sign) => [sign, this.register(gutterType(extensionUri, sign))]),
    );
    const paintAll = (): void => trajectoryEditors().forEach((editor) => this.paint(editor));
    this.register(vscode.window.onDidChangeVisibleTextEditors(paintAll));
    this.register(vscode.workspace.onDidChangeTextDocument(paintAll));
    this.register(trajectories.onDidRelabel(paintAll));
    this.register(onSettingChange('cotLens.showStepRewards', paintAll));
    paintAll();
  }

  private paint(editor: vscode.TextEditor): void {
    const trajectory = this.trajectories.peek(editor.document.uri);
    const source = drawnSource(trajectory?.data.rewards);
    const isShown = readSetting('cotLens.showStepRewards') && !isInDiff(editor);
    if (trajectory === undefined || source === undefined || !isShown) {
      this.types.forEach((type) => editor.setDecorations(type, []));
      editor.setDecorations(this.firstBad, []);
      return;
    }
    const taken = turningLines(editor, trajectory);
    for (const [sign, steps] of Object.entries(stepsBySign(source))) {
      const places = steps
        .map((step) => rangeOf(editor, trajectory, step).start)
        // One icon fits the gutter: what a backtrack says there outweighs a step that is not bad.
        .filter(({ line }) => sign === 'bad' || !taken.has(line));
      const type = this.types.get(sign as StepSign);
      if (type !== undefined) {
        editor.setDecorations(
          type,
          places.map((place) => new vscode.Range(place, place)),
        );
      }
    }
    editor.setDecorations(this.firstBad, firstBadMark(editor, trajectory, source));
  }
}

function rangeOf(
  { document }: vscode.TextEditor,
  { data, layout }: OpenTrajectory,
  span: { readonly start: number; readonly end: number },
): vscode.Range {
  return segmentRange(document, layout, data.trajectory.thought.text, span);
}

function turningLines(editor: vscode.TextEditor, trajectory: OpenTrajectory): ReadonlySet<number> {
  const { segments, backtracks } = trajectory.data.annotation;
  const places = backtracks.flatMap(({ segment, target }) => [segments[segment], segments[target]]);
  return new Set(
    places.flatMap((span) => (span ? [rangeOf(editor, trajectory, span).start.line] : [])),
  );
}

function firstBadMark(
  editor: vscode.TextEditor,
  trajectory: OpenTrajectory,
  { firstBad }: SourceRewards,
): readonly vscode.DecorationOptions[] {
  if (firstBad === undefined) {
    return [];
  }
  const { end } = rangeOf(editor, trajectory, firstBad);
  // Short, since it may stand behind a long line; the lens above the thought says the rest.
  const contentText = vscode.l10n.t('✗ first bad step');
  return [{ range: new vscode.Range(end, end), renderOptions: { after: { contentText } } }];
}

function gutterType(extensionUri: vscode.Uri, sign: StepSign): vscode.TextEditorDecorationType {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', 'icons', `step-${sign}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    ...(sign === 'bad' && {
      overviewRulerColor: new vscode.ThemeColor(badStepColour),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
