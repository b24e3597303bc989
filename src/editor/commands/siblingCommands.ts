import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { TrajectoryId } from '../../analysis/model';
import type { AnalysisClient } from '../../worker/client';
import type { AnnotatedSibling } from '../../worker/vote/protocol';
import { formatCount } from '../../analysis/cost/format';
import { fileRefOf } from '../fileRefs';
import { inertLabel } from '../markdownText';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { addressOf, type TrajectoryAddress, trajectoryUri } from '../trajectoryUri';
import { showTrajectory } from './openCommands';
import { registerCommand } from './registerCommand';

/** Going from one sibling to the next, and comparing two of them. */
export function registerSiblingCommands(analysis: AnalysisClient): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.nextSibling', () => step(analysis, 1)));
  store.add(registerCommand('cotLens.previousSibling', () => step(analysis, -1)));
  store.add(registerCommand('cotLens.compareSiblings', () => compareWithPicked(analysis)));
  return store;
}

/** Shows two trajectories of one file in VS Code's own diff editor. */
export async function compareTrajectories(
  file: vscode.Uri,
  left: TrajectoryId,
  right: TrajectoryId,
): Promise<void> {
  const title = vscode.l10n.t('{0} ↔ {1}', nameOf(left), nameOf(right));
  await vscode.commands.executeCommand(
    'vscode.diff',
    trajectoryUri({ file, id: left }),
    trajectoryUri({ file, id: right }),
    title,
  );
}

function nameOf({ record, index }: TrajectoryId): string {
  return index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`;
}

async function step(analysis: AnalysisClient, by: 1 | -1): Promise<void> {
  const address = activeAddress();
  const siblings = await siblingsOf(analysis, address);
  const here = siblings.findIndex(({ id }) => sameId(id, address.id));
  const next = siblings[(here + by + siblings.length) % siblings.length];
  if (next === undefined || siblings.length < 2) {
    throw new ExpectedError(vscode.l10n.t('This trajectory has no siblings in its file.'));
  }
  await showTrajectory({ file: address.file.toString(), id: next.id });
}

async function compareWithPicked(analysis: AnalysisClient): Promise<void> {
  const address = activeAddress();
  const others = (await siblingsOf(analysis, address)).filter(({ id }) => !sameId(id, address.id));
  if (others.length === 0) {
    throw new ExpectedError(vscode.l10n.t('This trajectory has no siblings in its file.'));
  }
  const items = others.map((sibling) => ({
    label: nameOf(sibling.id),
    description: descriptionOf(sibling),
    id: sibling.id,
  }));
  const placeHolder = vscode.l10n.t('Compare with which sibling?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked !== undefined) {
    await compareTrajectories(address.file, address.id, picked.id);
  }
}

function descriptionOf({ answer, outputTokens, model }: AnnotatedSibling): string {
  const stated = answer === undefined ? vscode.l10n.t('no answer') : inertLabel(answer, 40);
  const tokens = vscode.l10n.t('{0} tokens', formatCount(outputTokens));
  return [stated, tokens, ...(model === undefined ? [] : [inertLabel(model, 40)])].join(' · ');
}

async function siblingsOf(
  analysis: AnalysisClient,
  address: TrajectoryAddress,
): Promise<readonly AnnotatedSibling[]> {
  const file = await fileRefOf(address.file);
  return (await analysis.api.group({ file, id: address.id })).siblings;
}

function activeAddress(): TrajectoryAddress {
  const uri = activeTrajectoryEditor()?.document.uri;
  const address = uri && addressOf(uri);
  if (address === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
  }
  return address;
}

export function sameId(a: TrajectoryId, b: TrajectoryId): boolean {
  return a.record === b.record && a.index === b.index;
}
