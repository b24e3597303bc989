import * as vscode from 'vscode';
import type { PruneCommand } from '../../analysis/prune/commandLine';
import { defaultRewardChoice } from '../../analysis/rewards/defaultRewardChoice';
import { parseRewardChoice, rewardChoiceId } from '../../analysis/rewards/rewardChoice';
import { fileRefOf } from '../../editor/fileRefs';
import type { VerifierFiles } from '../../editor/verifiers/verifierFiles';

/** The same judges on the command line as on the page of a file. */
export async function commandLineJudges(
  file: vscode.Uri,
  verifiers: Pick<VerifierFiles, 'current'>,
): Promise<Pick<PruneCommand, 'rewardSource' | 'verifiers'>> {
  const { rewards } = await fileRefOf(file);
  const choice = parseRewardChoice(rewards?.chosen ?? defaultRewardChoice);
  const rewardSource = choice && rewardChoiceId(choice);
  const { sources, timeLimitMs } = await verifiers.current();
  const files = sources.map((each) => vscode.Uri.parse(each.file, true).fsPath);
  return {
    ...(rewardSource !== undefined && rewardSource !== defaultRewardChoice && { rewardSource }),
    verifiers: { files, timeLimitMs },
  };
}
