import * as vscode from 'vscode';
import { userSource } from '../../analysis/labels/labelEntry';
import type { CommandId, SegmentTarget } from '../../contributions';
import type { OpenTrajectory } from '../openTrajectories';

const commands = [
  'cotLens.correctLabel',
  'cotLens.confirmLabel',
  'cotLens.undoCorrection',
] as const satisfies readonly CommandId[];

type LabelCommand = (typeof commands)[number];

/**
 * Links that act on the label of a segment. They stand in a text of their own, which may run these
 * commands and holds no word of the file.
 */
export function labelActions(
  { data }: OpenTrajectory,
  document: vscode.TextDocument,
  segment: number,
): vscode.MarkdownString {
  const actions = new vscode.MarkdownString('', true);
  actions.isTrusted = { enabledCommands: commands };
  const target: SegmentTarget = { document: document.uri.toString(), segment };
  const link = (command: LabelCommand, title: string): string => {
    const argument = percentEncoded(JSON.stringify([target]));
    return `[${title}](command:${command}?${argument})`;
  };
  const labelled = data.opinions?.get(segment)?.some(({ source }) => source === userSource);
  const links =
    labelled === true
      ? [
          link('cotLens.correctLabel', vscode.l10n.t('$(edit) Correct again…')),
          link('cotLens.undoCorrection', vscode.l10n.t('$(discard) Take back')),
        ]
      : [
          link('cotLens.correctLabel', vscode.l10n.t('$(edit) Correct this label…')),
          link('cotLens.confirmLabel', vscode.l10n.t('$(check) It is right')),
        ];
  actions.appendMarkdown(links.join(' &nbsp; '));
  return actions;
}

/** The name of a file may hold brackets, which end a link and which the usual encoding leaves. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
