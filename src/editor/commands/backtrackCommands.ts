import * as vscode from 'vscode';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

/** Moving the cursor from backtrack to backtrack, round and round. */
export function registerBacktrackCommands(trajectories: OpenTrajectories): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.nextBacktrack', () => go(trajectories, 'next')));
  store.add(registerCommand('cotLens.previousBacktrack', () => go(trajectories, 'previous')));
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
    const at = editor.document.positionAt(target);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(
      new vscode.Range(at, at),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }
}
