import * as vscode from 'vscode';
import { lastStartingAtOrBefore, textOffset } from '../../base/positions';
import type { StepReward } from '../../analysis/rewards/rewardSource';
import type { SourceRewards } from '../../analysis/rewards/sourceRewards';
import { signOf, type StepSign } from '../../analysis/rewards/stepScale';
import { inertMarkdown } from '../markdownText';
import type { OpenTrajectories } from '../openTrajectories';
import { segmentRange } from '../segmentRange';
import { readSetting } from '../settings';
import { rewardText } from './stepMarks';

/** Says over a step what each source gives it. */
export class RewardHover implements vscode.HoverProvider {
  constructor(private readonly trajectories: OpenTrajectories) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    if (!readSetting('cotLens.showStepRewards')) {
      return undefined;
    }
    const { data, layout } = await this.trajectories.get(document.uri);
    const place = layout.fromDocument(document.offsetAt(position));
    if (place?.part !== 'thought') {
      return undefined;
    }
    const rated = ratedAt(data.rewards ?? [], place.offset);
    const [first] = rated;
    if (first === undefined) {
      return undefined;
    }
    const text = new vscode.MarkdownString(rated.map(lineOf).join('\n\n'));
    const range = segmentRange(document, layout, data.trajectory.thought.text, first.step);
    return new vscode.Hover(text, range);
  }
}

interface RatedStep {
  readonly source: SourceRewards;
  readonly step: StepReward;
}

/** What the sources give the step at an offset of the thought. */
export function ratedAt(rewards: readonly SourceRewards[], offset: number): readonly RatedStep[] {
  return rewards.flatMap((source) => {
    const step = source.steps[lastStartingAtOrBefore(source.steps, textOffset(offset))];
    return step !== undefined && offset < step.end ? [{ source, step }] : [];
  });
}

function lineOf({ source, step }: RatedStep): string {
  const sign = signWord[signOf(step.reward, source.scale)]();
  const line = vscode.l10n.t(
    'Step {0}: reward **{1}**{2} · {3}',
    step.step + 1,
    rewardText(step.reward),
    sign,
    inertMarkdown(source.title, 60),
  );
  return step === source.firstBad || step.step === source.firstBad?.step
    ? `${line} · ${vscode.l10n.t('first bad step')}`
    : line;
}

const signWord: Readonly<Record<StepSign, () => string>> = {
  good: () => vscode.l10n.t(' (good)'),
  neutral: () => '',
  bad: () => vscode.l10n.t(' (bad)'),
};
