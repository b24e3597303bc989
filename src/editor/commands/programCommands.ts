import * as vscode from 'vscode';
import type { IDisposable } from '../../base/lifecycle';
import type { ProgramTarget } from '../../contributions';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories } from '../openTrajectories';
import { requirePermission } from '../programs/permission';
import { pyodideFolders, requirePyodide } from '../programs/pyodideFolders';
import { runEach, type RunEnvironment } from '../programs/runEach';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

export interface ProgramEnvironment extends RunEnvironment {
  readonly trajectories: OpenTrajectories;
  /** Remembers that the user was asked. */
  readonly memory: vscode.Memento;
}

/** Running the programs of a trajectory against the tests of its record. */
export function registerProgramCommands(environment: ProgramEnvironment): IDisposable {
  return registerCommand('cotLens.runPrograms', async (target) => {
    const uri =
      target === undefined
        ? activeTrajectoryEditor()?.document.uri
        : vscode.Uri.parse(target.document, true);
    if (uri !== undefined) {
      await runPrograms(environment, uri, target);
    }
  });
}

async function runPrograms(
  environment: ProgramEnvironment,
  uri: vscode.Uri,
  target: ProgramTarget | undefined,
): Promise<void> {
  const { analysis, trajectories, memory } = environment;
  await requirePermission(memory);
  const trajectory = await trajectories.get(uri);
  const file = await fileRefOf(trajectory.address.file);
  const { programs, tests } = await analysis.api.programs({ file, id: trajectory.address.id });
  const chosen = target?.program === undefined ? [...programs.keys()] : [target.program];
  if (tests === 0 || chosen.length === 0) {
    const nothing = vscode.l10n.t('Its record brings no Python program with tests.');
    vscode.window.setStatusBarMessage(nothing, 4000);
    return;
  }
  await requirePyodide(analysis, pyodideFolders());
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Running Python programs'),
      cancellable: true,
    },
    (progress, token) => {
      const programs = { document: uri, address: trajectory.address, chosen };
      return runEach(environment, programs, progress, token);
    },
  );
}
