import * as vscode from 'vscode';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { SegmentTarget } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { chosenSegment } from '../labels/chosenSegment';
import { keepLines } from '../labels/keepLines';
import { pickReturn } from '../labels/returnPick';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import type { SourceFiles } from '../sourceFiles';
import { registerCommand } from './registerCommand';

export interface ReturnEnvironment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly sources: SourceFiles;
}

/** Saying where a segment returns to, that it is no backtrack, and taking that back. */
export function registerReturnCommands(environment: ReturnEnvironment): IDisposable {
  const { trajectories } = environment;
  const store = new DisposableStore();
  store.add(
    registerCommand('cotLens.correctBacktrack', async (target?: SegmentTarget) => {
      const { trajectory, segment } = await chosenSegment(trajectories, target);
      const returnsTo = await pickReturn(trajectory, segment);
      if (returnsTo !== undefined) {
        await say(environment, trajectory, segment, returnsTo);
      }
    }),
  );
  store.add(
    registerCommand('cotLens.notBacktrack', async (target?: SegmentTarget) => {
      const { trajectory, segment } = await chosenSegment(trajectories, target);
      await say(environment, trajectory, segment, false);
    }),
  );
  store.add(
    registerCommand('cotLens.undoBacktrack', async (target?: SegmentTarget) => {
      const { trajectory, segment } = await chosenSegment(trajectories, target);
      await say(environment, trajectory, segment, null);
    }),
  );
  return store;
}

function say(
  { analysis, sources }: ReturnEnvironment,
  { address: { file, id } }: OpenTrajectory,
  segment: number,
  returnsTo: number | false | null,
): Promise<void> {
  return keepLines(
    sources,
    file,
    (saying) => analysis.api.backtrackLines({ ...saying, id, segment, returnsTo }),
    {
      kept: (sidecar) =>
        returnsTo === null
          ? vscode.l10n.t('$(discard) Taken back in {0}', sidecar)
          : vscode.l10n.t('$(check) Kept in {0}', sidecar),
      nothing: vscode.l10n.t('You have said nothing of a backtrack here.'),
    },
  );
}
