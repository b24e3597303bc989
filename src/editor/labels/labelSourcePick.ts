import * as vscode from 'vscode';
import { corrected } from '../../analysis/labels/drawnLabels';
import { labellerSource, userSource } from '../../analysis/labels/labelEntry';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import { inertLabel } from '../markdownText';
import { readSetting, writeSetting } from '../settings';
import { addressOf } from '../trajectoryUri';

/** Asks whose labels should be drawn: ours with the user's, ours alone, or another tool's. */
export async function pickLabelSource(analysis: AnalysisClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const file = uri && (addressOf(uri)?.file ?? uri);
  const current = readSetting('cotLens.labelSource', file);
  const { sources } =
    file === undefined
      ? { sources: [] }
      : await analysis.api.labels({ file: await fileRefOf(file) });
  const items = [
    {
      label: vscode.l10n.t('CoT Lens with your corrections'),
      detail: vscode.l10n.t(
        'The labeller’s labels, each with yours in its place where you gave one.',
      ),
      source: corrected,
    },
    {
      label: vscode.l10n.t('CoT Lens alone'),
      detail: vscode.l10n.t('The labeller’s labels, whatever anybody says of them.'),
      source: labellerSource,
    },
    ...sources.map((source) => ({
      label: source === userSource ? vscode.l10n.t('Your labels alone') : inertLabel(source, 60),
      detail: vscode.l10n.t('What it says nothing of is shown as unsure.'),
      source,
    })),
  ].map((item) => ({
    ...item,
    label: item.source === current ? `$(check) ${item.label}` : item.label,
  }));
  const placeHolder = vscode.l10n.t('Whose labels should be drawn?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  if (picked !== undefined) {
    await writeSetting('cotLens.labelSource', picked.source);
  }
}
