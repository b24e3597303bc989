import * as vscode from 'vscode';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { segmentAt } from '../segmentAt';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { goToNext, moveTo, type Way } from './nextPlace';
import { registerCommand } from './registerCommand';

/** Moving the cursor from backtrack to backtrack, round and round, and to where one returns. */
export function registerBacktrackCommands(trajectories: OpenTrajectories): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.nextBacktrack', () => go(trajectories, 'next')));
  store.add(registerCommand('cotLens.previousBacktrack', () => go(trajectories, 'previous')));
  store.add(registerCommand('cotLens.followBacktrack', (segment) => follow(trajectories, segment)));
  return store;
}

async function go(trajectories: OpenTrajectories, way: Way): Promise<void> {
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    return;
  }
  const { data, layout } = await trajectories.get(editor.document.uri);
  const { segments, backtracks } = data.annotation;
  const places = backtracks
    .map(({ segment }) => segments[segment]?.start)
    .filter((start) => start !== undefined)
    .map((start) => layout.toDocument('thought', start));
  goToNext(editor, places, way, vscode.l10n.t('This trajectory has no backtracks.'));
}

async function follow(trajectories: OpenTrajectories, segment?: number): Promise<void> {
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    return;
  }
  const trajectory = await trajectories.get(editor.document.uri);
  const { segments, backtracks } = trajectory.data.annotation;
  const turning = segment ?? segmentAt(trajectory, editor.document, editor.selection.active);
  const backtrack = backtracks.find((each) => each.segment === turning);
  const target = backtrack && segments[backtrack.target];
  if (target === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No backtrack starts here.'), 4000);
    return;
  }
  moveTo(editor, trajectory.layout.toDocument('thought', target.start));
}
