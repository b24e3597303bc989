import * as vscode from 'vscode';
import { factorOf, groupOf } from '../../analysis/segments/factors';
import type { Segment } from '../../analysis/model';
import { ExpectedError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { FactorTarget } from '../../contributions';
import type { OpenTrajectories } from '../openTrajectories';
import { segmentAt } from '../segmentAt';
import { segmentRange } from '../segmentRange';
import { activeTrajectoryEditor, trajectoryEditors } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

/** Going from segment to segment of one factor or group. */
export function registerFactorCommands(trajectories: OpenTrajectories): IDisposable {
  return registerCommand('cotLens.nextOfFactor', (target) => goToNext(trajectories, target));
}

/** The legend names a factor or a group; without one, the factor at the cursor is meant. */
async function goToNext(
  trajectories: OpenTrajectories,
  target: FactorTarget | undefined,
): Promise<void> {
  const editor = activeTrajectoryEditor() ?? trajectoryEditors()[0];
  if (editor === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
  }
  const trajectory = await trajectories.get(editor.document.uri);
  const { segments } = trajectory.data.annotation;
  const here = segmentAt(trajectory, editor.document, editor.selection.active) ?? -1;
  const wanted = isTarget(target) ? target : targetAt(segments[here]);
  const matches = (segment: Segment): boolean =>
    wanted?.factor === undefined
      ? segment.group === wanted?.group
      : segment.factor === wanted.factor;
  const places = segments.flatMap((segment, index) => (matches(segment) ? [index] : []));
  const next = segments[places.find((place) => place > here) ?? places[0] ?? -1];
  if (next === undefined) {
    const nothing = vscode.l10n.t('This trajectory has no segment of “{0}”.', nameOf(wanted));
    vscode.window.setStatusBarMessage(nothing, 4000);
    return;
  }
  const { text } = trajectory.data.trajectory.thought;
  const range = segmentRange(editor.document, trajectory.layout, text, next);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isTarget(parameter: unknown): parameter is FactorTarget {
  return (
    typeof parameter === 'object' &&
    parameter !== null &&
    ('group' in parameter || 'factor' in parameter)
  );
}

function targetAt(segment: Segment | undefined): FactorTarget | undefined {
  return segment && { factor: segment.factor };
}

function nameOf(target: FactorTarget | undefined): string {
  if (target?.factor !== undefined) {
    return factorOf(target.factor).name;
  }
  return target?.group === undefined ? '' : groupOf(target.group).name;
}
