import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import type { SegmentTarget } from '../../contributions';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { segmentAt } from '../segmentAt';
import { activeTrajectoryEditor } from '../trajectoryEditors';

export interface ChosenSegment {
  readonly trajectory: OpenTrajectory;
  readonly segment: number;
}

/** A link in the hover names its segment; a key or a menu means the one at the cursor. */
export async function chosenSegment(
  trajectories: OpenTrajectories,
  target: SegmentTarget | undefined,
): Promise<ChosenSegment> {
  if (isTarget(target)) {
    const trajectory = await trajectories.get(vscode.Uri.parse(target.document, true));
    return { trajectory, segment: target.segment };
  }
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
  }
  const trajectory = await trajectories.get(editor.document.uri);
  const segment = segmentAt(trajectory, editor.document, editor.selection.active);
  if (segment === undefined) {
    throw new ExpectedError(vscode.l10n.t('Put the cursor into a segment of the thought.'));
  }
  return { trajectory, segment };
}

/** A menu of an editor gives its document in place of a target. */
function isTarget(parameter: unknown): parameter is SegmentTarget {
  return typeof parameter === 'object' && parameter !== null && 'segment' in parameter;
}
