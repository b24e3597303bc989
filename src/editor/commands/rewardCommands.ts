import * as vscode from 'vscode';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { drawnSource, stepsBySign } from '../rewards/stepMarks';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { goToNext, type Way } from './nextPlace';
import { registerCommand } from './registerCommand';

/** Moving the cursor from bad step to bad step, round and round. */
export function registerRewardCommands(trajectories: OpenTrajectories): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.nextBadStep', () => go(trajectories, 'next')));
  store.add(registerCommand('cotLens.previousBadStep', () => go(trajectories, 'previous')));
  return store;
}

async function go(trajectories: OpenTrajectories, way: Way): Promise<void> {
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    return;
  }
  const { data, layout } = await trajectories.get(editor.document.uri);
  const source = drawnSource(data.rewards);
  const bad = source ? stepsBySign(source).bad : [];
  const places = bad.map(({ start }) => layout.toDocument('thought', start));
  const nothing =
    source === undefined
      ? vscode.l10n.t('Nobody rates the steps of this trajectory.')
      : vscode.l10n.t('This trajectory has no bad steps.');
  goToNext(editor, places, way, nothing);
}
