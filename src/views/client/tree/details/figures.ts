import { formatBytes } from '../../../../analysis/cost/format';
import type { NodeDetails } from '../../../protocol/tree';
import { type Child, element } from '../../dom';
import {
  formatCount,
  formatPoints,
  formatReward,
  formatShare,
  formatShareRange,
  plural,
} from '../../format';

type Figure = readonly [name: string, ...value: readonly Child[]];

/** What is known of a step, as numbers. */
export function figures(details: NodeDetails, profile: string): HTMLElement {
  const all: readonly Figure[] = [
    ...visits(details),
    ...value(details),
    ...rewards(details),
    ...cache(details, profile),
  ];
  return element(
    'dl',
    {},
    ...all.flatMap(([name, ...words]) => [element('dt', {}, name), element('dd', {}, ...words)]),
  );
}

function visits({ rollouts, ends, tokens, before, factor }: NodeDetails): readonly Figure[] {
  const ended = ends > 0 ? `, ${formatCount(ends)} ${ends === 1 ? 'ends' : 'end'} here` : '';
  const taken =
    rollouts.length === 0 ? 'offered, not taken' : `${plural(rollouts.length, 'rollout')}${ended}`;
  return [
    ['Visits', taken],
    ['Tokens', `${formatCount(tokens)}, behind ${formatCount(before)}`],
    ...(factor === undefined ? [] : [['Factor', factor.name] as const]),
  ];
}

function value(details: NodeDetails): readonly Figure[] {
  const { soft, hard, right, judged, interval, advantage, collapses } = details;
  if (soft === undefined) {
    return [['Right', 'not known of any']];
  }
  const { low, high } = interval;
  const share = `${formatShare(soft)} (${formatCount(right)} of ${formatCount(judged)})`;
  return [
    ['Right', `${share}, Wilson 95 %: ${formatShareRange(low, high)}`],
    ['Hard estimate', String(hard ?? '')],
    ...(advantage === undefined ? [] : [['Advantage', formatPoints(advantage)] as const]),
    ...(collapses ? [['Collapse', 'the right answer becomes unlikely here'] as const] : []),
  ];
}

function rewards({ rating, rewards: along }: NodeDetails): readonly Figure[] {
  return [
    ...(rating === undefined ? [] : [['Recorded', formatReward(rating)] as const]),
    ...(along === undefined
      ? []
      : [
          [
            'Process reward',
            `min ${formatReward(along.min)} · product ${formatReward(along.product)} · last ${formatReward(along.last)}`,
          ] as const,
        ]),
  ];
}

function cache({ kvBytes, sharing }: NodeDetails, profile: string): readonly Figure[] {
  const { kept, saved } = kvBytes;
  return [
    [
      'KV cache',
      `${formatBytes(kept)}, ${formatBytes(saved)} saved by sharing (`,
      element('bdi', {}, profile),
      ')',
    ],
    ...(sharing === undefined
      ? []
      : [
          [
            'Shared by all',
            `${formatShare(sharing.capacitySaved)} of the cache, by exact tokens in whole blocks`,
          ] as const,
        ]),
  ];
}
