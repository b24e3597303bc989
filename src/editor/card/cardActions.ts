import * as vscode from 'vscode';
import { userSource } from '../../analysis/labels/labelEntry';
import type { CommandId, OpenTarget, SegmentTarget } from '../../contributions';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import type { OpenTrajectory } from '../openTrajectories';

const commands = [
  'cotLens.correctLabel',
  'cotLens.confirmLabel',
  'cotLens.undoCorrection',
  'cotLens.correctBacktrack',
  'cotLens.notBacktrack',
  'cotLens.undoBacktrack',
  'cotLens.showCost',
] as const satisfies readonly CommandId[];

type CardCommand = (typeof commands)[number];

type Link = (command: CardCommand, title: string) => string;

/**
 * Links that act on the label of a segment and on where it returns to, and one to the formulas
 * behind its figures. They stand in a text of their own, which may run these commands and holds no
 * word of the file.
 */
export function cardActions(
  { address, data }: OpenTrajectory,
  document: vscode.TextDocument,
  segment: number,
): vscode.MarkdownString {
  const actions = new vscode.MarkdownString('', true);
  actions.isTrusted = { enabledCommands: commands };
  const target: SegmentTarget = { document: document.uri.toString(), segment };
  const onSegment: Link = (command, title) => linkTo(command, title, target);
  const trajectory: OpenTarget = { file: address.file.toString(), id: address.id };
  const links = [
    ...labelLinks(data, segment, onSegment),
    ...returnLinks(data, segment, onSegment),
    linkTo('cotLens.showCost', vscode.l10n.t('$(server) Cost and formulas'), trajectory),
  ];
  actions.appendMarkdown(links.join(' &nbsp; '));
  return actions;
}

function linkTo(
  command: CardCommand,
  title: string,
  parameter: SegmentTarget | OpenTarget,
): string {
  const argument = percentEncoded(JSON.stringify([parameter]));
  return `[${title}](command:${command}?${argument})`;
}

function labelLinks(
  { opinions }: AnnotatedTrajectory,
  segment: number,
  link: Link,
): readonly string[] {
  return opinions?.get(segment)?.some(isUsers) === true
    ? [
        link('cotLens.correctLabel', vscode.l10n.t('$(edit) Correct again…')),
        link('cotLens.undoCorrection', vscode.l10n.t('$(discard) Take back')),
      ]
    : [
        link('cotLens.correctLabel', vscode.l10n.t('$(edit) Correct this label…')),
        link('cotLens.confirmLabel', vscode.l10n.t('$(check) It is right')),
      ];
}

/** Only of segments that turn back, or that somebody spoke of: the others have their menu. */
function returnLinks(
  { annotation, backtrackOpinions }: AnnotatedTrajectory,
  segment: number,
  link: Link,
): readonly string[] {
  const turnsBack = annotation.backtracks.some((each) => each.segment === segment);
  const isSaid = backtrackOpinions?.get(segment)?.some(isUsers) === true;
  return [
    ...(turnsBack || isSaid
      ? [link('cotLens.correctBacktrack', vscode.l10n.t('$(reply) Returns to…'))]
      : []),
    ...(turnsBack
      ? [link('cotLens.notBacktrack', vscode.l10n.t('$(circle-slash) Not a backtrack'))]
      : []),
    ...(isSaid
      ? [link('cotLens.undoBacktrack', vscode.l10n.t('$(discard) Take the backtrack back'))]
      : []),
  ];
}

function isUsers({ source }: { readonly source: string }): boolean {
  return source === userSource;
}

/** The name of a file may hold brackets, which end a link and which the usual encoding leaves. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
