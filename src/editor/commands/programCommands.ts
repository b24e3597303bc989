import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { ProgramTarget } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { requirePermission } from '../programs/permission';
import type { ProgramResults } from '../programs/programResults';
import { pyodideFolders, requirePyodide } from '../programs/pyodideFolders';
import { readSetting } from '../settings';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

export interface ProgramEnvironment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly results: ProgramResults;
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
    (progress, token) => runEach(environment, uri, trajectory, chosen, progress, token),
  );
}

/** One after the other, so that each result is shown as soon as it is there. */
async function runEach(
  { analysis, results }: ProgramEnvironment,
  uri: vscode.Uri,
  { address }: OpenTrajectory,
  programs: readonly number[],
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  const { api } = analysis;
  const run = randomUUID();
  const stopping = token.onCancellationRequested(() => void api.endProgramRun({ run }));
  const file = await fileRefOf(address.file);
  const limits = {
    seconds: readSetting('cotLens.programSeconds'),
    mebibytes: readSetting('cotLens.programMemory'),
  };
  try {
    for (const [at, program] of programs.entries()) {
      if (token.isCancellationRequested) {
        throw new CancelledError();
      }
      progress.report({ message: vscode.l10n.t('{0} of {1}', at + 1, programs.length) });
      const more = at + 1 < programs.length;
      const place = { run, file, id: address.id, program, more };
      results.add(
        uri,
        await api.runProgram({ ...place, pyodideFolders: pyodideFolders(), limits }),
      );
      progress.report({ increment: 100 / programs.length });
    }
  } finally {
    stopping.dispose();
    await api.endProgramRun({ run });
  }
}
