import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import { programLimits } from './programLimits';
import { pyodideFolders } from './pyodideFolders';

/**
 * Runs the program that each trajectory of a file ends on, but those whose rewards are known, and
 * shows how far that is.
 * @throws CancelledError once the user has stopped it
 */
export function rewardFile(
  analysis: AnalysisClient,
  file: vscode.Uri,
  known: readonly RewardEntry[],
): Thenable<readonly RewardEntry[]> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Running Python programs'),
      cancellable: true,
    },
    (progress, token) => rewardedBy({ analysis, file, known }, progress, token),
  );
}

interface FileToReward {
  readonly analysis: AnalysisClient;
  readonly file: vscode.Uri;
  readonly known: readonly RewardEntry[];
}

async function rewardedBy(
  { analysis, file, known }: FileToReward,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<readonly RewardEntry[]> {
  const { api } = analysis;
  const run = randomUUID();
  let reported = 0;
  const events = analysis.onEvent((event) => {
    if (event.kind === 'programRewards' && event.run === run) {
      const percent = Math.floor((100 * event.done) / event.total);
      const message = vscode.l10n.t('{0} %', percent);
      progress.report({ message, increment: percent - reported });
      reported = percent;
    }
  });
  const stopping = token.onCancellationRequested(() => void api.endProgramRun({ run }));
  try {
    const asked = { run, file: await fileRefOf(file), known, limits: programLimits() };
    return await api.programRewards({ ...asked, pyodideFolders: pyodideFolders() });
  } finally {
    events.dispose();
    stopping.dispose();
    await api.endProgramRun({ run });
  }
}
