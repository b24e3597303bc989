import * as vscode from 'vscode';
import {
  replaceEntries,
  type ReplacedEntries,
} from '../../analysis/rewards/sidecar/replaceEntries';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
import { CancelledError, ExpectedError, messageOf } from '../../base/errors';
import { fileNameOf } from '../labels/fileName';
import { replaceFile } from '../labels/replaceFile';

/**
 * Lets a sidecar of rewards say this of one source, and nothing else of it; what others say stays.
 * The user is asked before a file that is there is changed.
 * @returns whether anything was written
 * @throws CancelledError where the user thought better of it; ExpectedError where it cannot be written
 */
export async function keepRewards(
  sidecar: vscode.Uri,
  source: string,
  entries: readonly RewardEntry[],
): Promise<boolean> {
  const before = await textOf(sidecar);
  const replaced = replaceEntries(before ?? '', source, entries);
  if (replaced.added + replaced.changed + replaced.removed === 0) {
    return false;
  }
  if (before !== undefined) {
    await askFor(sidecar, source, replaced);
  }
  // Others may have written to it while the user was asked.
  const now = (await textOf(sidecar)) ?? '';
  const { text } = now === before ? replaced : replaceEntries(now, source, entries);
  try {
    await replaceFile(sidecar, new TextEncoder().encode(text));
  } catch (error) {
    throw cannotBeKept(sidecar, vscode.l10n.t('it cannot be written: {0}', messageOf(error)));
  }
  return true;
}

async function askFor(
  sidecar: vscode.Uri,
  source: string,
  { added, changed, removed }: ReplacedEntries,
): Promise<void> {
  const question = vscode.l10n.t('Change {0}?', fileNameOf(sidecar));
  const detail = vscode.l10n.t(
    'Of the lines of “{0}”, {1} are added, {2} changed and {3} removed. All other lines stay as they are.',
    source,
    added,
    changed,
    removed,
  );
  const change = vscode.l10n.t('Change');
  const pressed = await vscode.window.showWarningMessage(question, { modal: true, detail }, change);
  if (pressed !== change) {
    throw new CancelledError();
  }
}

/** `undefined` where there is no such file. */
async function textOf(sidecar: vscode.Uri): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  const isThere = await fs.stat(sidecar).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    return undefined;
  }
  try {
    // What is no UTF-8 could not be written back as it is.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await fs.readFile(sidecar));
  } catch (error) {
    throw cannotBeKept(sidecar, vscode.l10n.t('it cannot be read: {0}', messageOf(error)));
  }
}

function cannotBeKept(sidecar: vscode.Uri, reason: string): ExpectedError {
  return new ExpectedError(
    vscode.l10n.t(
      'The rewards cannot be kept in {0}: {1}. Nothing was changed.',
      fileNameOf(sidecar),
      reason,
    ),
  );
}
