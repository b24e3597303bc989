import * as vscode from 'vscode';
import type { MappingPreview } from '../../analysis/formats/rows/previewMapping';
import { nameOf, type FileNames } from '../fieldMappings';
import { inertLabel } from '../markdownText';
import { pickStep, type StepResult } from './pickStep';
import { stepCount } from './mapFieldsSteps';

interface PatternItem extends vscode.QuickPickItem {
  /** Absent where there is nothing to save. */
  readonly pattern?: string;
}

/** Shows what a mapping makes of the records and asks for which files it is to be kept. */
export async function confirmMapping(
  preview: MappingPreview,
  names: FileNames,
): Promise<StepResult<string>> {
  const picked = await pickStep<PatternItem>({
    title: vscode.l10n.t('Map the fields of this file: keep it?'),
    placeholder: summaryOf(preview),
    items: preview.read === 0 ? [refusal(preview)] : choices(preview, names),
    step: stepCount,
    steps: stepCount,
  });
  return picked === undefined || picked === 'back' ? picked : (picked.pattern ?? 'back');
}

function summaryOf({ read, records, trajectories }: MappingPreview): string {
  return vscode.l10n.t('{0} of {1} records read: {2} trajectories', read, records, trajectories);
}

function refusal({ reason }: MappingPreview): PatternItem {
  return {
    label: vscode.l10n.t('$(warning) No record can be read so: go back'),
    detail: inertLabel(reason ?? '', 300),
    alwaysShow: true,
  };
}

function choices({ first, reason }: MappingPreview, names: FileNames): readonly PatternItem[] {
  const { relative, absolute } = names;
  const folder = relative.slice(0, relative.length - nameOf(relative).length);
  const extension = /\.[^.]+$/.exec(nameOf(absolute))?.[0] ?? '';
  const alike = `${folder}*${extension}`;
  const thought = inertLabel(first?.thought ?? '', 100);
  const shown =
    reason === undefined
      ? vscode.l10n.t('First thought: {0}', thought)
      : vscode.l10n.t('First thought: {0} · Others fail: {1}', thought, inertLabel(reason, 160));
  return [
    {
      label: vscode.l10n.t('$(check) Keep it for this file'),
      description: inertLabel(relative),
      detail: shown,
      pattern: relative,
    },
    {
      label: vscode.l10n.t('$(files) Keep it for all such files in the folder'),
      description: inertLabel(alike),
      pattern: alike,
    },
  ];
}
