import type { ChoiceReport, RewardReport } from '../../../protocol/rewards';
import { type Child, element } from '../../dom';
import { formatCount, formatReward, formatShare } from '../../format';
import { oneLine } from '../../inertText';
import { figuresTable } from '../table';

const decimals = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** How well each reward tells right from wrong. */
export function choicesTable({ choices, bestOfN }: RewardReport, chosen: string): HTMLElement {
  const most = bestOfN?.ns.at(-1);
  return figuresTable(
    'Agreement with the outcome',
    choices,
    { title: 'Reward', cell: ({ title }) => element('bdi', { title }, oneLine(title, 60)) },
    [
      { title: 'Kind', words: true, cell: ({ reduction }) => (reduction ? 'process' : 'outcome') },
      { title: 'Rated', cell: ({ n }) => formatCount(n) },
      {
        title: 'AUC',
        hint: 'The chance that a right trajectory has a higher reward than a wrong one',
        cell: ({ outcome }) => (outcome?.auc === undefined ? '–' : decimals.format(outcome.auc)),
      },
      {
        title: 'Accuracy',
        hint: 'Share of trajectories on the right side of the threshold',
        cell: accuracyOf,
      },
      ...(most === undefined
        ? []
        : [
            {
              title: `Best of ${formatCount(most)} right`,
              hint: 'Expected share of problems whose highest reward is right',
              cell: ({ bestOfN: curve }: ChoiceReport) => {
                const last = curve?.at(-1);
                return last === undefined ? '–' : formatShare(last);
              },
            },
          ]),
    ],
    ({ id }) => id === chosen,
  );
}

function accuracyOf({ outcome }: ChoiceReport): Child | readonly Child[] {
  if (outcome === undefined) {
    return '–';
  }
  const { accuracy, threshold, isFitted } = outcome;
  return [
    formatShare(accuracy),
    element(
      'span',
      { class: 'of', title: isFitted ? 'The threshold that fits this file best' : undefined },
      ` at ${formatReward(threshold)}${isFitted ? ', fitted' : ''}`,
    ),
  ];
}
