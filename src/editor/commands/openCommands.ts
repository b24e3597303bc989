import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import { type OpenTarget, tableViewType } from '../../contributions';
import type { TrajectoryId } from '../../analysis/model';
import type { AnalysisClient } from '../../worker/client';
import type { RecordOverview } from '../../worker/protocol';
import { fileRefOf } from '../fileRefs';
import { inertLabel } from '../markdownText';
import { formatCount } from '../../analysis/cost/format';
import { holdsNone, recordOn } from '../trajectoryAtHand';
import { addressOf, type TrajectoryAddress, trajectoryUri } from '../trajectoryUri';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { isTarget, targetAddress } from './openTarget';
import { registerCommand } from './registerCommand';

/** Opening a trajectory, from a lens, a panel or the cursor, and going back to its record. */
export function registerOpenCommands(analysis: AnalysisClient): IDisposable {
  const store = new DisposableStore();
  store.add(
    registerCommand('cotLens.openTrajectory', async (target) => {
      const found = isTarget(target) ? target : await targetAtCursor(analysis, target);
      if (found !== undefined) {
        await showTrajectory(found);
      }
    }),
  );
  store.add(
    registerCommand('cotLens.revealRecord', (target) => revealRecord(analysis, addressIn(target))),
  );
  store.add(registerCommand('cotLens.openTable', openTable));
  return store;
}

export async function showTrajectory({ file, id, beside }: OpenTarget): Promise<void> {
  const uri = trajectoryUri({ file: vscode.Uri.parse(file, true), id });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    viewColumn: beside === true ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
    preview: true,
  });
}

async function targetAtCursor(
  analysis: AnalysisClient,
  parameter: unknown,
): Promise<OpenTarget | undefined> {
  const place = placeOf(parameter);
  if (place === undefined) {
    throw new ExpectedError(
      vscode.l10n.t('Open a file of trajectories and put the cursor into a record.'),
    );
  }
  const { trajectories, problem } = await recordOf(analysis, place);
  if (trajectories.length === 0) {
    throw holdsNone(problem);
  }
  const id = trajectories.length === 1 ? trajectories[0]?.id : await pick(trajectories);
  return id && { file: place.file.toString(), id };
}

type Place = { readonly file: vscode.Uri } & (
  { readonly line: number } | { readonly record: number }
);

async function recordOf(analysis: AnalysisClient, place: Place): Promise<RecordOverview> {
  return 'line' in place
    ? recordOn(analysis, place.file, place.line)
    : analysis.api.record({ file: await fileRefOf(place.file), record: place.record });
}

function placeOf(parameter: unknown): Place | undefined {
  if (typeof parameter === 'object' && parameter !== null && 'record' in parameter) {
    const { file, record } = parameter as unknown as { file: string; record: number };
    return { file: vscode.Uri.parse(file, true), record };
  }
  const editor = vscode.window.activeTextEditor;
  return editor === undefined || editor.document.uri.scheme === 'cot-lens'
    ? undefined
    : { file: editor.document.uri, line: editor.selection.active.line };
}

async function pick(
  trajectories: readonly {
    readonly id: TrajectoryId;
    readonly outputTokens: number;
    readonly backtracks: number;
    readonly name: string;
  }[],
): Promise<TrajectoryId | undefined> {
  const items = trajectories.map(({ id, outputTokens, backtracks, name }) => ({
    label: inertLabel(name),
    description: vscode.l10n.t(
      '{0} tokens · {1} backtracks',
      formatCount(outputTokens),
      backtracks,
    ),
    id,
  }));
  const placeHolder = vscode.l10n.t('Which of the trajectories in this record?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

/** The trajectory that is named, else that of the active editor. */
function addressIn(target: OpenTarget | undefined): TrajectoryAddress | undefined {
  const uri = activeTrajectoryEditor()?.document.uri;
  return targetAddress(target) ?? (uri && addressOf(uri));
}

async function openTable(given: vscode.Uri | undefined): Promise<void> {
  const file = given ?? vscode.window.activeTextEditor?.document.uri;
  if (file === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a file of trajectories first.'));
  }
  await vscode.commands.executeCommand('vscode.openWith', file, tableViewType);
}

async function revealRecord(
  analysis: AnalysisClient,
  address: TrajectoryAddress | undefined,
): Promise<void> {
  if (address === undefined) {
    return;
  }
  const file = await fileRefOf(address.file);
  const { line } = await analysis.api.trajectory({ file, id: address.id });
  const at = new vscode.Position(line, 0);
  await vscode.window.showTextDocument(address.file, { selection: new vscode.Range(at, at) });
}
