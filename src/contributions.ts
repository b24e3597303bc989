import type * as vscode from 'vscode';
import type { FieldMapping } from './analysis/formats/rows/fieldRoles';
import type { EncodingName } from './analysis/tokens/encodings';
import type { FactorId, GroupId } from './analysis/segments/factors';
import { defaultLeastConfidence } from './analysis/segments/leastConfidence';
import type { SchemeId } from './analysis/segments/schemes';
import type { TrajectoryId } from './analysis/model';
import { defaultRewardChoice } from './analysis/rewards/defaultRewardChoice';
import { defaultTimeLimitMs } from './analysis/verify/user/userVerifier';

/**
 * The ids that `package.json` contributes, with their types. A unit test holds the two against each
 * other, so that neither can name what the other lacks.
 */

export const extensionName = 'CoT Lens';

/** Arguments of each command when another part of the extension calls it. */
export interface Commands {
  'cotLens.openTrajectory': (target?: OpenTarget) => void;
  'cotLens.showVote': (target?: OpenTarget) => void;
  'cotLens.openVoteEditor': (target?: OpenTarget) => void;
  /** Without a target, the file that is looked at is meant. */
  'cotLens.compareVotes': (target?: OpenTarget) => void;
  'cotLens.vote.openEditor': () => void;
  'cotLens.vote.showRolloutTree': () => void;
  'cotLens.vote.showCost': () => void;
  'cotLens.compareSiblings': () => void;
  'cotLens.nextSibling': () => void;
  'cotLens.previousSibling': () => void;
  'cotLens.nextBacktrack': () => void;
  'cotLens.previousBacktrack': () => void;
  /** Without a segment, the one at the cursor is meant. */
  'cotLens.followBacktrack': (segment?: number) => void;
  'cotLens.dimAbandoned': () => void;
  'cotLens.revealRecord': (target?: OpenTarget) => void;
  'cotLens.openTable': (file?: vscode.Uri) => void;
  'cotLens.selectServingProfile': () => void;
  'cotLens.selectScheme': () => void;
  'cotLens.toggleHighlights': () => void;
  'cotLens.openSamples': () => void;
  'cotLens.mapFields': (file?: vscode.Uri) => void;
  'cotLens.forgetFields': (file?: vscode.Uri) => void;
  'cotLens.chooseTokenizer': () => void;
  'cotLens.correctLabel': (target?: SegmentTarget) => void;
  'cotLens.confirmLabel': (target?: SegmentTarget) => void;
  'cotLens.undoCorrection': (target?: SegmentTarget) => void;
  'cotLens.correctBacktrack': (target?: SegmentTarget) => void;
  'cotLens.notBacktrack': (target?: SegmentTarget) => void;
  'cotLens.undoBacktrack': (target?: SegmentTarget) => void;
  'cotLens.selectLabelSource': () => void;
  'cotLens.nextOfFactor': (target?: FactorTarget) => void;
  'cotLens.showOnlyGroup': (entry?: unknown) => void;
  'cotLens.showAllGroups': () => void;
  'cotLens.showFactorProfile': (target?: OpenTarget) => void;
  'cotLens.showAgreement': (target?: OpenTarget) => void;
  'cotLens.showCost': (target?: OpenTarget) => void;
  'cotLens.showTrainingBudget': () => void;
  'cotLens.showRewards': (target?: OpenTarget) => void;
  'cotLens.nextBadStep': () => void;
  'cotLens.previousBadStep': () => void;
  'cotLens.showRolloutTree': (target?: OpenTarget) => void;
  'cotLens.newVerifier': () => void;
  /** Without a file, the one that is looked at is meant. */
  'cotLens.runVerifiers': (file?: vscode.Uri) => void;
  /** Without a file, the one that is looked at is meant. */
  'cotLens.prune': (file?: vscode.Uri) => void;
  /** Without a target, all programs of the trajectory that is looked at. */
  'cotLens.runPrograms': (target?: ProgramTarget) => void;
  /** Without a file, the one that is looked at is meant. */
  'cotLens.keepProgramRewards': (file?: vscode.Uri) => void;
}

export type CommandId = keyof Commands;

/** A trajectory to open; without one, the record at the cursor is meant. */
export interface OpenTarget {
  /** URI of the file that holds the record. */
  readonly file: string;
  readonly id: TrajectoryId;
  readonly beside?: boolean;
}

/** A segment of an open trajectory document; without one, the segment at the cursor is meant. */
export interface SegmentTarget {
  /** URI of the trajectory document. */
  readonly document: string;
  readonly segment: number;
}

/** A factor, or a whole group of them; without one, the factor at the cursor is meant. */
export interface FactorTarget {
  readonly group?: GroupId;
  readonly factor?: FactorId;
}

/** The programs of an open trajectory document, or one of them. */
export interface ProgramTarget {
  /** URI of the trajectory document. */
  readonly document: string;
  /** Its place among the programs of the trajectory. */
  readonly program?: number;
}

/** Type and default of each setting. */
export interface Settings {
  /** A profile's id; `auto` for one by the model that the record at hand names. */
  'cotLens.servingProfile': string;
  /** Written by hand: nothing is sure of it until `checkProfiles` has read it. */
  'cotLens.servingProfiles': readonly unknown[];
  'cotLens.encoding': EncodingName;
  'cotLens.tokenizer': string;
  'cotLens.tokenizers': Readonly<Record<string, string>>;
  'cotLens.fieldMappings': Readonly<Record<string, FieldMapping>>;
  'cotLens.scheme': SchemeId;
  'cotLens.highlightSegments': boolean;
  'cotLens.dimAbandonedBranches': boolean;
  'cotLens.codeLens': boolean;
  'cotLens.verifyArithmetic': boolean;
  /** Milliseconds. */
  'cotLens.verifierTimeLimit': number;
  'cotLens.labelSource': string;
  /** Written by hand: what `parseRewardChoice` cannot read stands for the recorded rewards. */
  'cotLens.rewardSource': string;
  'cotLens.showStepRewards': boolean;
  /** In [0, 1]. */
  'cotLens.leastConfidence': number;
  /** Written by hand: nothing is sure of it until `checkUserFactors` has read it. */
  'cotLens.thoughtFactors': readonly unknown[];
  'cotLens.pyodideFolder': string;
  'cotLens.programSeconds': number;
  /** In MiB. */
  'cotLens.programMemory': number;
}

export const settingDefaults: Settings = {
  'cotLens.servingProfile': 'auto',
  'cotLens.servingProfiles': [],
  'cotLens.encoding': 'o200k_base',
  'cotLens.tokenizer': '',
  'cotLens.tokenizers': {},
  'cotLens.fieldMappings': {},
  'cotLens.scheme': 'factors',
  'cotLens.highlightSegments': true,
  'cotLens.dimAbandonedBranches': false,
  'cotLens.codeLens': true,
  'cotLens.verifyArithmetic': true,
  'cotLens.verifierTimeLimit': defaultTimeLimitMs,
  'cotLens.labelSource': 'corrected',
  'cotLens.rewardSource': defaultRewardChoice,
  'cotLens.showStepRewards': true,
  'cotLens.leastConfidence': defaultLeastConfidence,
  'cotLens.thoughtFactors': [],
  'cotLens.pyodideFolder': '',
  'cotLens.programSeconds': 10,
  'cotLens.programMemory': 256,
};

/** Settings that a workspace which is not trusted cannot set: they name files, and code to run. */
export const restrictedSettings = [
  'cotLens.tokenizer',
  'cotLens.tokenizers',
  'cotLens.verifierTimeLimit',
  'cotLens.pyodideFolder',
] as const satisfies readonly (keyof Settings)[];

export const voteViewId = 'cotLens.vote';
export const votePanelType = 'cotLens.votePanel';
export const fileVotesPanelType = 'cotLens.fileVotes';
export const factorTreeId = 'cotLens.factors';
export const factorPanelType = 'cotLens.factorProfile';
export const costPanelType = 'cotLens.cost';
export const budgetPanelType = 'cotLens.trainingBudget';
export const treePanelType = 'cotLens.rolloutTree';
export const rewardsPanelType = 'cotLens.rewards';
export const prunePanelType = 'cotLens.pruning';

/** What menus and keys ask for. */
export const contextKeys = {
  /** Not every group is tinted. */
  groupsHidden: 'cotLens.groupsHidden',
} as const;

/** Offered for any file of records. */
export const tableViewType = 'cotLens.table';
/** The same editor, taken by itself for files that say by their name what they hold. */
export const defaultTableViewType = 'cotLens.trajectoryTable';
export const trajectoryLanguage = 'cot-trajectory';
export const trajectoryScheme = 'cot-lens';
export const recordLanguage = 'jsonl';

/**
 * Id of the theme colour of a factor group: solid, or as a background of text. One dot only: pages
 * know a colour by a name in which VS Code replaces no more than the first.
 */
export function factorColour(group: string): string {
  return `cotLens.${group}`;
}

export function factorBackground(group: string): string {
  return `cotLens.${group}Background`;
}

export const backtrackColour = 'cotLens.backtrack';
export const badStepColour = 'cotLens.badStep';
