import * as vscode from 'vscode';
import { programSource } from '../../analysis/rewards/sidecar/programEntry';
import { ExpectedError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { AnalysisClient } from '../../worker/client';
import { fileAtHand } from '../fileAtHand';
import { fileNameOf } from '../labels/fileName';
import { rewardsOf } from '../labels/sidecar';
import { requirePermission } from '../programs/permission';
import type { ProgramResults } from '../programs/programResults';
import { pyodideFolders, requirePyodide } from '../programs/pyodideFolders';
import { rewardFile } from '../programs/rewardFile';
import { keepRewards } from '../rewards/keepRewards';
import type { SourceFiles } from '../sourceFiles';
import { registerCommand } from './registerCommand';

export interface ProgramRewardEnvironment {
  readonly analysis: AnalysisClient;
  readonly results: ProgramResults;
  readonly sources: SourceFiles;
  /** Remembers that the user was asked. */
  readonly memory: vscode.Memento;
}

/** Keeping beside a file what its programs pass of their tests, as rewards. */
export function registerProgramRewardCommands(environment: ProgramRewardEnvironment): IDisposable {
  return registerCommand('cotLens.keepProgramRewards', (file) =>
    keepProgramRewards(environment, fileAtHand(file)),
  );
}

async function keepProgramRewards(
  { analysis, results, sources, memory }: ProgramRewardEnvironment,
  file: vscode.Uri,
): Promise<void> {
  const sidecar = rewardsOf(file);
  if (sidecar === undefined) {
    throw new ExpectedError(vscode.l10n.t('Rewards cannot be kept beside this file.'));
  }
  await requirePermission(memory);
  await requirePyodide(analysis, pyodideFolders());
  // Its tab may be closed meanwhile.
  const following = sources.follow(file);
  try {
    const entries = await rewardFile(analysis, file, results.rewardsOf(file));
    if (entries === undefined) {
      return;
    }
    if (entries.length === 0) {
      const nothing = vscode.l10n.t('No trajectory of this file ends on a program with tests.');
      vscode.window.setStatusBarMessage(nothing, 4000);
      return;
    }
    const isWritten = await keepRewards(sidecar, programSource, entries);
    if (isWritten) {
      sources.announceRewards(file);
    }
    tell(fileNameOf(sidecar), entries.length, isWritten);
  } finally {
    following.dispose();
  }
}

function tell(sidecar: string, count: number, isWritten: boolean): void {
  const message = isWritten
    ? vscode.l10n.t('$(check) {0} rewards kept in {1}', count, sidecar)
    : vscode.l10n.t('$(check) {0} says so already', sidecar);
  vscode.window.setStatusBarMessage(message, 4000);
}
