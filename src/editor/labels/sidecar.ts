import * as vscode from 'vscode';
import { defaultRewardChoice } from '../../analysis/rewards/defaultRewardChoice';
import { rewardFileEnding } from '../../analysis/rewards/sidecar/rewardEntry';
import type { LabelsRef } from '../../worker/labels/protocol';
import type { RewardsRef } from '../../worker/rewards/protocol';
import type { SidecarRef } from '../../worker/sidecarText';
import { readSetting } from '../settings';

/** The ends of the names of files that are kept beside the data, never in it. */
const endings = {
  labels: '.cot-labels.jsonl',
  judgements: '.cot-votes.jsonl',
  rewards: rewardFileEnding,
} as const;

/** The sidecar of labels of a file, whether or not it exists; none for one that is a sidecar. */
export function sidecarOf(file: vscode.Uri): vscode.Uri | undefined {
  return besideOf(file, 'labels');
}

/** The sidecar of what people say of the answers of a file. */
export function judgementsOf(file: vscode.Uri): vscode.Uri | undefined {
  return besideOf(file, 'judgements');
}

/** The sidecar of rewards of a file. */
export function rewardsOf(file: vscode.Uri): vscode.Uri | undefined {
  return besideOf(file, 'rewards');
}

function besideOf(file: vscode.Uri, kind: keyof typeof endings): vscode.Uri | undefined {
  const isSidecar = Object.values(endings).some((ending) => file.path.endsWith(ending));
  return isSidecar || file.scheme === 'untitled'
    ? undefined
    : file.with({ path: file.path + endings[kind] });
}

/** Says to the analysis thread where the judgements of a file are. */
export async function judgementsRefOf(file: vscode.Uri): Promise<SidecarRef | undefined> {
  const sidecar = judgementsOf(file);
  return sidecar && placeOf(sidecar);
}

async function placeOf(sidecar: vscode.Uri): Promise<SidecarRef> {
  return sidecar.scheme === 'file' ? { path: sidecar.fsPath } : { text: await textOf(sidecar) };
}

/** Says to the analysis thread where the labels of a file are, and whose are drawn. */
export async function labelsRefOf(file: vscode.Uri): Promise<LabelsRef | undefined> {
  const sidecar = sidecarOf(file);
  if (sidecar === undefined) {
    return undefined;
  }
  const drawn = readSetting('cotLens.labelSource', file);
  return { ...(await placeOf(sidecar)), drawn };
}

/** Says to the analysis thread where the rewards of a file are, and whose count. */
export async function rewardsRefOf(file: vscode.Uri): Promise<RewardsRef | undefined> {
  const sidecar = rewardsOf(file);
  if (sidecar === undefined) {
    return undefined;
  }
  const chosen: unknown = readSetting('cotLens.rewardSource', file);
  return {
    ...(await placeOf(sidecar)),
    chosen: typeof chosen === 'string' ? chosen.trim() : defaultRewardChoice,
  };
}

/** Empty where there is no such file, which is the rule. */
async function textOf(sidecar: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
  } catch {
    return '';
  }
}
