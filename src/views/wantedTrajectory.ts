import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import { targetAddress } from '../editor/commands/openTarget';
import { trajectoryAtHand } from '../editor/trajectoryAtHand';
import type { TrajectoryAddress } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';

/**
 * Finds the trajectory that a command is about, by what it was called with; fails with an
 * `ExpectedError` where there is none.
 */
export type FindWanted = (target: unknown) => Promise<TrajectoryAddress>;

/**
 * The trajectory that is named, else the one that is worked in, else the one that is shown: pages do
 * not name theirs.
 */
export function wantedTrajectory(
  analysis: AnalysisClient,
  shown: () => TrajectoryAddress | undefined,
): FindWanted {
  return async (target) => {
    const found = targetAddress(target) ?? (await trajectoryAtHand(analysis)) ?? shown();
    if (found === undefined) {
      throw new ExpectedError(
        vscode.l10n.t('Open a trajectory first, or put the cursor into a record.'),
      );
    }
    return found;
  };
}
