import * as vscode from 'vscode';
import { userSource } from '../../analysis/labels/labelEntry';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import { formatJudgementLine } from '../../analysis/votes/judgements/judgementLine';
import { ExpectedError } from '../../base/errors';
import type { SourceFiles } from '../sourceFiles';
import { appendLines } from './appendLines';
import { fileNameOf } from './fileName';
import { judgementsOf } from './sidecar';

/** Keeps beside a file what the user says of the answers of a problem; without one, takes it back. */
export async function keepJudgement(
  sources: SourceFiles,
  file: vscode.Uri,
  problemKey: string,
  judgement: Judgement | undefined,
): Promise<void> {
  const sidecar = judgementsOf(file);
  if (sidecar === undefined) {
    throw new ExpectedError(vscode.l10n.t('Nothing can be kept beside this file.'));
  }
  const head = { problemKey, source: userSource, time: new Date().toISOString() };
  const entry =
    judgement === undefined ? { ...head, kind: 'undo' as const } : { ...head, ...judgement };
  await appendLines(sidecar, formatJudgementLine(entry));
  sources.announceJudgements(file);
  const kept =
    judgement === undefined
      ? vscode.l10n.t('$(discard) Taken back in {0}', fileNameOf(sidecar))
      : vscode.l10n.t('$(check) Kept in {0}', fileNameOf(sidecar));
  vscode.window.setStatusBarMessage(kept, 4000);
}
