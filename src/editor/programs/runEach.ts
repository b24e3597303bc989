import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { CancelledError } from '../../base/errors';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { TrajectoryAddress } from '../trajectoryUri';
import { programLimits } from './programLimits';
import type { ProgramResults } from './programResults';
import { pyodideFolders } from './pyodideFolders';
import type { RunningPrograms } from './runningPrograms';

export interface RunEnvironment {
  readonly analysis: AnalysisClient;
  readonly results: ProgramResults;
  readonly running: RunningPrograms;
}

/** Programs of a trajectory that are to be run. */
export interface ChosenPrograms {
  readonly document: vscode.Uri;
  readonly address: TrajectoryAddress;
  readonly chosen: readonly number[];
}

/** Runs programs one after the other, so that each result is shown as soon as it is there. */
export async function runEach(
  { analysis, results, running }: RunEnvironment,
  { document, address, chosen }: ChosenPrograms,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  const { api } = analysis;
  const run = randomUUID();
  const underWay = running.add(document, chosen);
  const stopping = token.onCancellationRequested(() => void api.endProgramRun({ run }));
  const beginning = analysis.onEvent((event) => {
    if (event.kind === 'programBegun' && event.run === run) {
      underWay.begun(event.program);
      const place = chosen.indexOf(event.program) + 1;
      progress.report({ message: vscode.l10n.t('{0} of {1}', place, chosen.length) });
    }
  });
  progress.report({ message: vscode.l10n.t('waiting for other programs') });
  try {
    const file = await fileRefOf(address.file);
    const asked = { run, file, id: address.id, pyodideFolders: pyodideFolders() };
    for (const [at, program] of chosen.entries()) {
      if (token.isCancellationRequested) {
        throw new CancelledError();
      }
      const more = at + 1 < chosen.length;
      const limits = programLimits();
      results.add(document, await api.runProgram({ ...asked, program, more, limits }));
      underWay.ended(program);
      progress.report({ increment: 100 / chosen.length });
    }
  } finally {
    stopping.dispose();
    beginning.dispose();
    underWay.dispose();
    await api.endProgramRun({ run });
  }
}
