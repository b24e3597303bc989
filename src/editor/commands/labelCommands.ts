import * as vscode from 'vscode';
import { userSource } from '../../analysis/labels/labelEntry';
import type { FactorId } from '../../analysis/segments/factors';
import { ExpectedError } from '../../base/errors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { SegmentTarget } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import { appendLines } from '../labels/appendLines';
import { fileNameOf } from '../labels/fileName';
import { pickFactor, type RecentFactors } from '../labels/factorPick';
import { pickLabelSource } from '../labels/labelSourcePick';
import { sidecarOf } from '../labels/sidecar';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { segmentAt } from '../segmentAt';
import type { SourceFiles } from '../sourceFiles';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

export interface LabelEnvironment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly sources: SourceFiles;
  readonly recent: RecentFactors;
}

/** Saying what a segment is, saying that its label is right, and taking that back. */
export function registerLabelCommands(environment: LabelEnvironment): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.correctLabel', (target) => correct(environment, target)));
  store.add(registerCommand('cotLens.confirmLabel', (target) => confirm(environment, target)));
  store.add(registerCommand('cotLens.undoCorrection', (target) => takeBack(environment, target)));
  store.add(
    registerCommand('cotLens.selectLabelSource', () => pickLabelSource(environment.analysis)),
  );
  return store;
}

async function correct(
  environment: LabelEnvironment,
  target: SegmentTarget | undefined,
): Promise<void> {
  const { trajectory, segment } = await chosen(environment, target);
  const factor = await pickFactor(trajectory, segment, environment.recent);
  if (factor !== undefined) {
    await environment.recent.add(factor);
    await label(environment, trajectory, segment, factor);
  }
}

async function confirm(
  environment: LabelEnvironment,
  target: SegmentTarget | undefined,
): Promise<void> {
  const { trajectory, segment } = await chosen(environment, target);
  const factor = trajectory.data.annotation.segments[segment]?.factor;
  if (factor !== undefined) {
    await label(environment, trajectory, segment, factor);
  }
}

async function takeBack(
  environment: LabelEnvironment,
  target: SegmentTarget | undefined,
): Promise<void> {
  const { trajectory, segment } = await chosen(environment, target);
  await label(environment, trajectory, segment, null);
}

interface Chosen {
  readonly trajectory: OpenTrajectory;
  readonly segment: number;
}

/** A link in the hover names its segment; a key or a menu means the one at the cursor. */
async function chosen(
  { trajectories }: LabelEnvironment,
  target: SegmentTarget | undefined,
): Promise<Chosen> {
  if (isTarget(target)) {
    const trajectory = await trajectories.get(vscode.Uri.parse(target.document, true));
    return { trajectory, segment: target.segment };
  }
  const editor = activeTrajectoryEditor();
  if (editor === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
  }
  const trajectory = await trajectories.get(editor.document.uri);
  const segment = segmentAt(trajectory, editor.document, editor.selection.active);
  if (segment === undefined) {
    throw new ExpectedError(vscode.l10n.t('Put the cursor into a segment of the thought.'));
  }
  return { trajectory, segment };
}

/** A menu of an editor gives its document in place of a target. */
function isTarget(parameter: unknown): parameter is SegmentTarget {
  return typeof parameter === 'object' && parameter !== null && 'segment' in parameter;
}

async function label(
  { analysis, sources }: LabelEnvironment,
  { address }: OpenTrajectory,
  segment: number,
  factor: FactorId | null,
): Promise<void> {
  const sidecar = sidecarOf(address.file);
  if (sidecar === undefined) {
    throw new ExpectedError(vscode.l10n.t('Labels cannot be kept beside this file.'));
  }
  const lines = await analysis.api.labelLines({
    file: await fileRefOf(address.file),
    id: address.id,
    segment,
    factor,
    source: userSource,
    time: new Date().toISOString(),
  });
  if (lines === '') {
    throw new ExpectedError(vscode.l10n.t('You have not labelled this segment.'));
  }
  await appendLines(sidecar, lines);
  sources.announceLabels(address.file);
  const kept =
    factor === null
      ? vscode.l10n.t('$(discard) Label taken back in {0}', fileNameOf(sidecar))
      : vscode.l10n.t('$(check) Label kept in {0}', fileNameOf(sidecar));
  vscode.window.setStatusBarMessage(kept, 4000);
}
