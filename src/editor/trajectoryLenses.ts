import * as vscode from 'vscode';
import { formatBytes, formatCount, formatUsd } from '../analysis/cost/format';
import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import type { ReportedUsage } from '../analysis/model';
import { Disposable } from '../base/lifecycle';
import type { OpenTrajectories, OpenTrajectory } from './openTrajectories';
import { returnLenses } from './returnLenses';
import { inertLabel } from './markdownText';
import { progressText } from './progressText';
import { drawnSource, rewardText } from './rewards/stepMarks';
import type { ServingProfiles } from './servingProfiles';
import { readSetting } from './settings';

/** Above each heading of a trajectory document: where it is from, what it cost, how it ended. */
export class TrajectoryLenses extends Disposable implements vscode.CodeLensProvider {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly profiles: ServingProfiles,
  ) {
    super();
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(trajectories.onDidRelabel(() => this.changed.fire()));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const trajectory = await this.trajectories.get(document.uri);
    const headings = trajectory.layout.sections.flatMap(({ part, headingStart }) => {
      const at = document.positionAt(headingStart);
      const range = new vscode.Range(at, at);
      return this.commandsOf(part, trajectory).map((each) => new vscode.CodeLens(range, each));
    });
    return [...headings, ...returnLenses(document, trajectory)];
  }

  private commandsOf(part: string, trajectory: OpenTrajectory): readonly vscode.Command[] {
    switch (part) {
      case 'problem':
        return [originOf(trajectory)];
      case 'thought':
        return [
          this.costOf(trajectory),
          turnsOf(trajectory),
          ...progressOf(trajectory),
          ...firstBadOf(trajectory),
          ...labelsOf(trajectory),
        ];
      default:
        return [outcomeOf(trajectory)];
    }
  }

  private costOf({ data }: OpenTrajectory): vscode.Command {
    const { prompt, thought, answer, source } = data.annotation.tokens;
    const cost = costOfTrajectory(this.profiles.current, {
      promptTokens: prompt,
      outputTokens: thought + answer,
    });
    const about = source === 'estimated' ? '≈' : '';
    const figures = [
      vscode.l10n.t('{0} tokens', `${about}${formatCount(thought)}`),
      ...reportedBy(data.trajectory.usage),
      vscode.l10n.t('KV cache {0} at the end', formatBytes(cost.kvBytes.ideal)),
      cost.usd.selfHosted === undefined
        ? vscode.l10n.t('does not fit this hardware')
        : formatUsd(cost.usd.selfHosted),
    ];
    return { title: figures.join(' · '), command: 'cotLens.selectServingProfile' };
  }
}

/** What the producer reported for the output, beside our own count of the thought. */
function reportedBy(usage: ReportedUsage | undefined): readonly string[] {
  const { outputTokens, thoughtTokens, summedOver = 1 } = usage ?? {};
  if (outputTokens === undefined) {
    return [];
  }
  const output = formatCount(outputTokens);
  if (summedOver > 1) {
    return [vscode.l10n.t('reported {0} output over {1} samples', output, summedOver)];
  }
  return thoughtTokens === undefined
    ? [vscode.l10n.t('reported {0} output', output)]
    : [vscode.l10n.t('reported {0} output, {1} of it thought', output, formatCount(thoughtTokens))];
}

/** File, line and model; a click leads to the record. */
function originOf({ address, data }: OpenTrajectory): vscode.Command {
  const fileName = address.file.path.split('/').at(-1) ?? '';
  const { model, finish, sample } = data.trajectory;
  const parts = [
    vscode.l10n.t('{0}, line {1}', inertLabel(fileName), data.line + 1),
    ...(model === undefined ? [] : [inertLabel(model, 60)]),
    ...(sample === undefined || sample === model ? [] : [inertLabel(sample, 40)]),
    ...(finish === undefined ? [] : [vscode.l10n.t('ended by {0}', inertLabel(finish, 30))]),
  ];
  return { title: parts.join(' · '), command: 'cotLens.revealRecord' };
}

/** Backtracks and what they gave up; a click leads to the next one. */
function turnsOf({ data }: OpenTrajectory): vscode.Command {
  const { backtracks, progress } = data.annotation;
  const given = formatCount(progress.abandonedTokens);
  if (backtracks.length === 0) {
    return { title: vscode.l10n.t('no backtracks'), command: '' };
  }
  const title =
    backtracks.length === 1
      ? vscode.l10n.t('1 backtrack gave up {0} tokens', given)
      : vscode.l10n.t('{0} backtracks gave up {1} tokens', backtracks.length, given);
  return { title, command: 'cotLens.nextBacktrack' };
}

/** Where the answer was settled, and how often it changed. */
function progressOf({ data }: OpenTrajectory): readonly vscode.Command[] {
  const title = progressText(data.annotation.progress);
  return title === '' ? [] : [{ title, command: '' }];
}

/** The first step that its rewards call bad; a click leads from bad step to bad step. */
function firstBadOf({ data }: OpenTrajectory): readonly vscode.Command[] {
  const source = readSetting('cotLens.showStepRewards') ? drawnSource(data.rewards) : undefined;
  if (source?.firstBad === undefined) {
    return [];
  }
  const { step, reward } = source.firstBad;
  const title = vscode.l10n.t(
    'first bad step {0}: {1} ({2})',
    step + 1,
    rewardText(reward),
    inertLabel(source.title, 40),
  );
  return [{ title, command: 'cotLens.nextBadStep' }];
}

/** Labels that others gave, and those for a text that is no longer there; nothing without any. */
function labelsOf({ data }: OpenTrajectory): readonly vscode.Command[] {
  const { opinions, backtrackOpinions, staleLabels = 0 } = data;
  const labelled = new Set([...(opinions?.keys() ?? []), ...(backtrackOpinions?.keys() ?? [])])
    .size;
  if (labelled === 0 && staleLabels === 0) {
    return [];
  }
  const parts = [
    labelled === 1
      ? vscode.l10n.t('1 segment labelled beside the data')
      : vscode.l10n.t('{0} segments labelled beside the data', labelled),
    ...(staleLabels === 0
      ? []
      : [vscode.l10n.t('{0} labels are for an earlier text', staleLabels)]),
  ];
  return [{ title: parts.join(' · '), command: 'cotLens.showAgreement' }];
}

/** The extracted answer and its verdict; a click leads to the vote. */
function outcomeOf({ data }: OpenTrajectory): vscode.Command {
  const { answer, correct } = data.annotation;
  const { gold, truncated } = data.trajectory;
  const stated =
    answer === undefined
      ? truncated
        ? vscode.l10n.t('truncated')
        : vscode.l10n.t('no answer found')
      : vscode.l10n.t('answer {0}', inertLabel(answer.answer, 60));
  const parts = [
    stated,
    ...(correct === undefined ? [] : [correct ? vscode.l10n.t('right') : vscode.l10n.t('wrong')]),
    ...(gold === undefined ? [] : [vscode.l10n.t('gold {0}', inertLabel(gold, 60))]),
    vscode.l10n.t('show the vote'),
  ];
  return { title: parts.join(' · '), command: 'cotLens.showVote' };
}
