import * as vscode from 'vscode';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { segmentAt } from '../segmentAt';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

/** Moving the cursor from backtrack to backtrack, round and round, and to where one returns. */
export function registerBacktrackCommands(trajectories: OpenTrajectories): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.nextBacktrack', () => go(trajectories, 'next')));
  store.add(registerCommand('cotLens.previousBacktrack', () => go(trajectories, 'previous')));
  store.add(registerCommand('cotLens.followBacktrack', (segment) => follow(trajectories, segment)));
  return store;
}

async function go(trajectories: OpenTrajectories, way: 'next' | 'previous'): Promise<void> {
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    return;
  }
  const { data, layout } = await trajectories.get(editor.document.uri);
  const { segments, backtracks } = data.annotation;
  const places = backtracks
    .map(({ segment }) => segments[segment]?.start)
    .filter((start) => start !== undefined)
    .map((start) => layout.toDocument('thought', start))
    .sort((a, b) => a - b);
  if (places.length === 0) {
    const nothing = vscode.l10n.t('This trajectory has no backtracks.');
    vscode.window.setStatusBarMessage(nothing, 4000);
    return;
  }
  const here = editor.document.offsetAt(editor.selection.active);
  const target =
    way === 'next'
      ? (places.find((place) => place > here) ?? places[0])
      : (places.findLast((place) => place < here) ?? places.at(-1));
  if (target !== undefined) {
    moveTo(editor, target);
  }
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

function moveTo(editor: vscode.TextEditor, offset: number): void {
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(
    new vscode.Range(at, at),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
