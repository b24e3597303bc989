import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import { runWithProgress } from '../runWithProgress';
import { programLimits } from './programLimits';
import { pyodideFolders } from './pyodideFolders';

/**
 * Runs the program that each trajectory of a file ends on, but those whose rewards are known, and
 * shows how far that is; `undefined` when the user thought better of it.
 */
export async function rewardFile(
  analysis: AnalysisClient,
  file: vscode.Uri,
  known: readonly RewardEntry[],
): Promise<readonly RewardEntry[] | undefined> {
  const { api } = analysis;
  const run = randomUUID();
  const asked = { run, file: await fileRefOf(file), known, limits: programLimits() };
  try {
    return await runWithProgress(analysis, {
      title: vscode.l10n.t('Running Python programs'),
      run: () => api.programRewards({ ...asked, pyodideFolders: pyodideFolders() }),
      cancel: () => api.endProgramRun({ run }),
      shareIn: (event) =>
        event.kind === 'programRewards' && event.run === run ? event.done / event.total : undefined,
    });
  } finally {
    await api.endProgramRun({ run });
  }
}
