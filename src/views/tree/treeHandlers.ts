import * as vscode from 'vscode';
import type { TrajectoryId } from '../../analysis/model';
import { ExpectedError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import { showTrajectory } from '../../editor/commands/openCommands';
import { runCommand } from '../../editor/commands/registerCommand';
import { fileRefOf } from '../../editor/fileRefs';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import { showPlace } from '../../editor/showPlace';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { TreeHostApi } from '../protocol/tree';
import type { TreeSources, TreeSubject } from './treeSubject';

export interface TreeEnvironment extends TreeSources {
  readonly trajectories: OpenTrajectories;
  readonly extensionUri: vscode.Uri;
}

/** What the page of the rollout tree may ask for. */
export function treeHandlers(
  subject: TreeSubject,
  environment: TreeEnvironment,
): Handlers<TreeHostApi> {
  const { analysis, profiles } = environment;
  const address = (): TrajectoryAddress => {
    if (subject.address === undefined) {
      throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
    }
    return subject.address;
  };
  return {
    ready: () => subject.state(),
    node: async ({ node }) => {
      const { file, id } = address();
      const ref = await fileRefOf(file);
      return analysis.api.treeNode({ file: ref, id, node, profile: profiles.current });
    },
    openStep: ({ id, before, beside }) =>
      openStep(environment, { file: address().file, id }, before, beside),
    readPruned: () => subject.pruning.read(),
    verify: () => subject.verify(),
    showVote: async () => {
      const { file, id } = address();
      await runCommand('cotLens.showVote', { file: file.toString(), id });
    },
    selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
    cancel: () => subject.cancel(),
    copy: async ({ text }) => vscode.env.clipboard.writeText(text),
  };
}

/** A trajectory that has no such step any more is opened at its beginning. */
async function openStep(
  { analysis, trajectories }: TreeEnvironment,
  { file, id }: { readonly file: vscode.Uri; readonly id: TrajectoryId },
  before: number,
  beside: boolean,
): Promise<void> {
  const place = await analysis.api.stepPlace({ file: await fileRefOf(file), id, before });
  if (place === undefined) {
    await showTrajectory({ file: file.toString(), id, beside });
    return;
  }
  const { text, start, end } = place;
  await showPlace(trajectories, file, id, { text, offset: start, length: end - start }, beside);
}
