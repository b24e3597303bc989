import * as vscode from 'vscode';
import type { TrajectoryId } from '../../analysis/model';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import { ExpectedError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import { showTrajectory } from '../../editor/commands/openCommands';
import { runCommand } from '../../editor/commands/registerCommand';
import { compareTrajectories } from '../../editor/commands/siblingCommands';
import { fileRefOf } from '../../editor/fileRefs';
import { keepJudgement } from '../../editor/labels/keepJudgement';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import { showPlace } from '../../editor/showPlace';
import { trajectoryUri } from '../../editor/trajectoryUri';
import type { VoteHostApi } from '../protocol/vote';
import type { VoteSources, VoteSubject } from './voteSubject';

export interface VoteEnvironment extends VoteSources {
  readonly trajectories: OpenTrajectories;
  readonly extensionUri: vscode.Uri;
}

/** What a vote page may ask for, whether it stands in the side bar or in an editor tab. */
export function voteHandlers(
  subject: VoteSubject,
  { analysis, sources, trajectories }: VoteEnvironment,
): Handlers<VoteHostApi> {
  const file = (): vscode.Uri => {
    if (subject.address === undefined) {
      throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
    }
    return subject.address.file;
  };
  const judge = async (judgement: Judgement | undefined): Promise<void> => {
    const key = subject.group?.problemKey;
    if (key !== undefined) {
      await keepJudgement(sources, file(), key, judgement);
    }
  };
  return {
    ready: () => subject.state(),
    openSibling: ({ id, beside }) => openAtAnswer(trajectories, file(), id, beside),
    openSegment: ({ id, start, length, beside }) =>
      showPlace(trajectories, file(), id, { text: 'thought', offset: start, length }, beside),
    compareSiblings: ({ left, right }) => compareTrajectories(file(), left, right),
    compareSegments: async ({ left, right }) =>
      analysis.api.compareSegments({ file: await fileRefOf(file()), left, right }),
    judge: ({ judgement }) => judge(judgement),
    undoJudgement: () => judge(undefined),
    copy: async ({ text }) => vscode.env.clipboard.writeText(text),
    selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
    showCost: async () => {
      const address = subject.address;
      await runCommand(
        'cotLens.showCost',
        address && { file: address.file.toString(), id: address.id },
      );
    },
    openSamples: () => runCommand('cotLens.openSamples'),
  };
}

/** Opens a trajectory with its answer selected where it states one, else at its beginning. */
async function openAtAnswer(
  trajectories: OpenTrajectories,
  file: vscode.Uri,
  id: TrajectoryId,
  beside: boolean,
): Promise<void> {
  const { data } = await trajectories.get(trajectoryUri({ file, id }));
  const { answer } = data.annotation;
  if (answer === undefined) {
    await showTrajectory({ file: file.toString(), id, beside });
    return;
  }
  const { start, end } = answer.span;
  const place = { text: answer.from, offset: start, length: end - start };
  await showPlace(trajectories, file, id, place, beside);
}
