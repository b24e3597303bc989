import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import { recordLanguage } from '../contributions';
import type { AnalysisClient } from '../worker/client';
import type { RecordOverview } from '../worker/protocol';
import { fileRefOf } from './fileRefs';
import { isTable } from './recordsAtHand';
import { addressOf, type TrajectoryAddress } from './trajectoryUri';

/**
 * The trajectory that is worked in: that of a document, the first of a table, or the first of the
 * record at the cursor of a text file. `undefined` where nothing of the kind is.
 * @throws ExpectedError when the record of a `.jsonl` holds none
 */
export async function trajectoryAtHand(
  analysis: AnalysisClient,
): Promise<TrajectoryAddress | undefined> {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  const editor = vscode.window.activeTextEditor;
  if (input instanceof vscode.TabInputCustom) {
    return isTable(input) ? { file: input.uri, id: { record: 0, index: 0 } } : undefined;
  }
  if (editor === undefined || input instanceof vscode.TabInputWebview) {
    return undefined;
  }
  const { uri, languageId } = editor.document;
  const document = addressOf(uri);
  if (document !== undefined) {
    return document;
  }
  try {
    const { trajectories, problem } = await recordOn(analysis, uri, editor.selection.active.line);
    const [first] = trajectories;
    if (first === undefined) {
      throw holdsNone(problem);
    }
    return { file: uri, id: first.id };
  } catch (error) {
    // Any other text may be about anything, and need not be a file: it was worth a look.
    if (languageId === recordLanguage) {
      throw error;
    }
    analysis.forget(uri.toString());
    return undefined;
  }
}

/** What the record holds that covers a line of a file, counted from 0. */
export async function recordOn(
  analysis: AnalysisClient,
  uri: vscode.Uri,
  line: number,
): Promise<RecordOverview> {
  const file = await fileRefOf(uri);
  const record = await analysis.api.recordAt({ file, line });
  if (record === undefined) {
    throw new ExpectedError(vscode.l10n.t('The file holds no record.'));
  }
  return analysis.api.record({ file, record });
}

/** Says why nothing can be opened out of a record. */
export function holdsNone(problem: RecordOverview['problem']): ExpectedError {
  return new ExpectedError(
    vscode.l10n.t(
      'Line {0} holds no trajectory: {1}',
      (problem?.line ?? 0) + 1,
      problem?.reason ?? '',
    ),
  );
}
