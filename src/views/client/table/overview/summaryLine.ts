import { formatByteSeconds } from '../../../../analysis/cost/format';
import type { TableSummary } from '../../../protocol/table';
import { element, quoted } from '../../dom';
import { formatCompact, formatCount, formatShare, formatUsd, plural } from '../../format';
import { icon } from '../../icons';
import { oneLine } from '../../inertText';
import { button } from '../../toolkit';

/** Sums over the view, with what they leave out. */
export function summaryLine(
  summary: TableSummary,
  profile: string,
  onProfile: () => void,
): HTMLElement {
  const { trajectories, pending } = summary;
  return element(
    'div',
    { class: 'summary', role: 'group', 'aria-label': 'Sums over the view' },
    figure(formatCount(trajectories), trajectories === 1 ? 'trajectory' : 'trajectories'),
    ...(trajectories === 0 ? [] : sums(summary, profile, onProfile)),
    pending === 0
      ? undefined
      : figure(
          formatCount(pending),
          pending === 1 ? 'record not read yet' : 'records not read yet',
          'They are in no sum yet.',
        ),
  );
}

function sums(
  { trajectories, problems, right, wrong, tokens, usd, kvByteSeconds }: TableSummary,
  profile: string,
  onProfile: () => void,
): readonly HTMLElement[] {
  const judged = right + wrong;
  return [
    figure(formatCount(problems), problems === 1 ? 'problem' : 'problems'),
    judged === 0
      ? figure('no', 'verdicts')
      : figure(
          formatShare(right / judged),
          'right',
          `${formatCount(right)} right, ${formatCount(wrong)} wrong, ${formatCount(trajectories - judged)} without a verdict`,
        ),
    figure(formatCompact(tokens), 'tokens', plural(tokens, 'token')),
    figure(
      formatByteSeconds(kvByteSeconds),
      'of KV cache',
      'bytes of KV cache, each held for as long as its trajectory was decoded',
    ),
    element(
      'span',
      { class: 'figure profile' },
      usd === undefined ? 'no cost: does not fit ' : element('b', {}, formatUsd(usd)),
      usd === undefined ? undefined : ' on ',
      quoted(oneLine(profile, 120), 'profile-name'),
      button(icon('edit'), onProfile, {
        icon: true,
        'aria-label': 'Change the serving profile',
        title: 'Change the serving profile',
      }),
    ),
  ];
}

function figure(value: string, name: string, title?: string): HTMLElement {
  return element('span', { class: 'figure', title }, element('b', {}, value), ` ${name}`);
}
