import { formatFlops, formatLarge, formatLargeUsd } from '../../../../analysis/cost/format';
import { element } from '../../dom';
import { formatShare } from '../../format';
import type { Stage } from './stages';

/** A part of the bar that is narrower has no room for its name. */
const leastNamed = 0.14;

/** Where the dollars go: one bar of all of them, in the order of the stages. */
export function stageBar(stages: readonly Stage[]): HTMLElement {
  return element(
    'div',
    { class: 'stage-bar', 'aria-hidden': 'true' },
    ...stages
      .filter(({ share }) => share > 0)
      .map(({ id, name, share, usd }) => {
        const part = element(
          'span',
          { class: `stage-part ${id}`, title: `${name}: ${formatLargeUsd(usd)}` },
          share < leastNamed ? undefined : element('span', {}, `${name} ${formatShare(share)}`),
        );
        part.style.setProperty('--share', String(share));
        return part;
      }),
  );
}

interface Column {
  readonly title: string;
  readonly text: (stage: Stage) => string;
  /** Left out where there is little room. */
  readonly isDetail?: true;
}

const columns: readonly Column[] = [
  { title: 'Dollars', text: ({ usd }) => formatLargeUsd(usd) },
  { title: 'Share', text: ({ share }) => formatShare(share) },
  {
    title: 'Tokens',
    text: ({ tokens }) => (tokens === undefined ? '–' : formatLarge(tokens)),
    isDetail: true,
  },
  {
    title: 'Compute',
    text: ({ flops }) => (flops === undefined ? '–' : formatFlops(flops)),
    isDetail: true,
  },
  {
    title: 'Hours',
    text: ({ acceleratorHours, cpuHours }) =>
      acceleratorHours === undefined
        ? `${formatLarge(cpuHours ?? 0)} (CPU)`
        : formatLarge(acceleratorHours),
  },
];

/** The same as a table, with what each stage takes: the legend of the bar. */
export function stageTable(stages: readonly Stage[]): HTMLElement {
  return element(
    'div',
    { class: 'stage-table' },
    element(
      'table',
      {},
      element('caption', {}, 'Where the dollars go'),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, 'Stage'),
          ...columns.map(({ title, isDetail }) =>
            element('th', { scope: 'col', class: isDetail && 'detail' }, title),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        ...stages.map((stage) =>
          element(
            'tr',
            {},
            element(
              'th',
              { scope: 'row' },
              element('span', { class: `stage-swatch ${stage.id}`, 'aria-hidden': 'true' }),
              stage.name,
            ),
            ...columns.map(({ text, isDetail }) =>
              element('td', { class: isDetail && 'detail' }, text(stage)),
            ),
          ),
        ),
      ),
    ),
  );
}
