import * as vscode from 'vscode';
import type { IDisposable } from '../base/lifecycle';
import type { AnalysisClient } from '../worker/client';
import { inertLabel } from './markdownText';

interface ShownLog {
  show(): void;
}

/**
 * Tells once in a session that indexes and tables cannot be kept: files will take their time again.
 * The log has it each time.
 */
export function tellOfCacheTrouble(analysis: AnalysisClient, log: ShownLog): IDisposable {
  let isTold = false;
  return analysis.onEvent((event) => {
    if (event.kind === 'trouble' && event.about === 'cache' && !isTold) {
      isTold = true;
      void tell(event.message, log);
    }
  });
}

async function tell(reason: string, log: ShownLog): Promise<void> {
  const { l10n, window } = vscode;
  const message = l10n.t(
    'CoT Lens cannot use what it keeps of large files. What is shown is right, but opening them again takes as long as the first time. {0}',
    inertLabel(reason, 500),
  );
  const showLog = l10n.t('Show Log');
  if ((await window.showWarningMessage(message, showLog)) === showLog) {
    log.show();
  }
}
