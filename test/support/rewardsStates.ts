import { RewardTally } from '../../src/analysis/rewards/rewardTally';
import { textSpan } from '../../src/base/positions';
import type {
  FileRewardReport,
  RewardLine,
  RewardLines,
  RewardsState,
} from '../../src/views/protocol/rewards';
import { trajectoryWith } from '../unit/analysis/defects/contexts';
import { seededRandom } from './seededRandom';

const stepCount = 14;

/** Rewards that fall where a thought goes wrong. */
function rewardsOf(random: () => number, wrongFrom: number, count = stepCount): readonly number[] {
  return Array.from({ length: count }, (_, step) =>
    step < wrongFrom ? 0.75 + 0.24 * random() : 0.05 + 0.4 * random(),
  );
}

function lineOf(
  title: string,
  scale: RewardLine['scale'],
  rewards: readonly number[],
  bad: number,
): RewardLine {
  return {
    ...{ id: `sidecar:${title}`, title, scale },
    points: rewards.map((reward, step) => ({
      ...textSpan(step * 60, step * 60 + 58),
      ...{ step, reward, token: 40 + step * 55 + (step % 3) * 20 },
    })),
    ...(bad < rewards.length && { firstBad: bad }),
  };
}

/** A trajectory that goes wrong at its tenth step, rated by people, by a model and by verifiers. */
export function rewardLines(title = 'qwen-prm'): RewardLines {
  const random = seededRandom(5);
  const labels = Array.from({ length: stepCount }, (_, step) =>
    step === 3 ? 0 : step < 9 ? 1 : -1,
  );
  return {
    thoughtTokens: 800,
    sources: [
      { ...lineOf('Recorded', 'judgement', labels, 9), id: 'recorded', outcome: 0 },
      lineOf(title, 'probability', rewardsOf(random, 9), 9),
      { id: 'verifiers', title: 'Verifiers', scale: 'judgement', outcome: 0.75, points: [] },
    ],
    siblings: Array.from({ length: 8 }, (_, record) => ({
      id: { record, index: 0 },
      source: `sidecar:${title}`,
      points: rewardsOf(random, record % 2 === 0 ? 99 : 4 + record, 12 + record).map(
        (reward, step) => ({ token: 35 + step * (48 + record), reward }),
      ),
    })),
    siblingCount: 8,
  };
}

/** A file of 12 problems with 8 siblings each, labelled by people and rated by a model. */
export function rewardReport(title = 'qwen-prm'): FileRewardReport {
  const random = seededRandom(9);
  const tally = new RewardTally([title]);
  for (let place = 0; place < 96; place++) {
    const correct = random() < 0.55;
    const wrongFrom = correct ? 9 : 1 + Math.floor(random() * 3);
    const given = random() < 0.75 ? wrongFrom : wrongFrom + 1;
    const labels = Array.from({ length: 4 }, (_, step) => (step < wrongFrom ? 1 : -1));
    const steps = labels.map((rating, step) => ({ ...textSpan(step * 10, step * 10 + 9), rating }));
    const thought = `3 * 4 = 12.${correct || random() < 0.4 ? '' : ' 12 + 1 = 14.'}${' '.repeat(40)}`;
    const reward = (correct ? 0.4 : 0) + random() * 0.6;
    tally.add(
      {
        trajectory: trajectoryWith(
          { thought, response: 'So.' },
          { steps, reward, format: 'prm800k', problemKey: `p${place % 12}` },
        ),
        beside: new Map([
          [title, { steps: rewardsOf(random, given, 4), scale: 'probability' as const }],
        ]),
      },
      correct,
    );
  }
  return { ...tally.report, unreadable: 1 };
}

export function rewardsState(more: Partial<RewardsState> = {}): RewardsState {
  return {
    subject: { file: 'file:///work/rollouts.jsonl', id: { record: 3, index: 0 } },
    fileName: 'rollouts.jsonl',
    trajectory: '#4',
    chosen: 'sidecar:qwen-prm/min',
    lines: { kind: 'known', value: rewardLines() },
    report: { kind: 'known', value: rewardReport() },
    ...more,
  };
}
