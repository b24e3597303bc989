import * as vscode from 'vscode';
import type { FactorId } from '../../analysis/segments/factors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { SegmentTarget } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { chosenSegment } from '../labels/chosenSegment';
import { pickFactor, type RecentFactors } from '../labels/factorPick';
import { keepLines } from '../labels/keepLines';
import { pickLabelSource } from '../labels/labelSourcePick';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import type { SourceFiles } from '../sourceFiles';
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
  const { trajectory, segment } = await chosenSegment(environment.trajectories, target);
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
  const { trajectory, segment } = await chosenSegment(environment.trajectories, target);
  const factor = trajectory.data.annotation.segments[segment]?.factor;
  if (factor !== undefined) {
    await label(environment, trajectory, segment, factor);
  }
}

async function takeBack(
  environment: LabelEnvironment,
  target: SegmentTarget | undefined,
): Promise<void> {
  const { trajectory, segment } = await chosenSegment(environment.trajectories, target);
  await label(environment, trajectory, segment, null);
}

function label(
  { analysis, sources }: LabelEnvironment,
  { address: { file, id } }: OpenTrajectory,
  segment: number,
  factor: FactorId | null,
): Promise<void> {
  return keepLines(
    sources,
    file,
    (saying) => analysis.api.labelLines({ ...saying, id, segment, factor }),
    {
      kept: (sidecar) =>
        factor === null
          ? vscode.l10n.t('$(discard) Label taken back in {0}', sidecar)
          : vscode.l10n.t('$(check) Label kept in {0}', sidecar),
      nothing: vscode.l10n.t('You have not labelled this segment.'),
    },
  );
}
