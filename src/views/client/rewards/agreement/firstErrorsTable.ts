import type { FirstErrorReport } from '../../../protocol/rewards';
import { element } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { oneLine } from '../../inertText';
import { figuresTable } from '../table';

/** How well each source finds the first step that the records label as wrong. */
export function firstErrorsTable(rows: readonly FirstErrorReport[]): readonly HTMLElement[] {
  const share = (value: number | undefined): string =>
    value === undefined ? '–' : formatShare(value);
  const table = figuresTable(
    'First wrong step',
    rows,
    {
      title: 'Source',
      cell: ({ source: { title } }) => element('bdi', { title }, oneLine(title, 60)),
    },
    [
      { title: 'With an error', cell: ({ erroneous }) => formatCount(erroneous) },
      {
        title: 'Found',
        hint: 'Share whose very first wrong step is named',
        cell: ({ erroneousAccuracy }) => share(erroneousAccuracy),
      },
      { title: 'Without', cell: ({ sound }) => formatCount(sound) },
      {
        title: 'Cleared',
        hint: 'Share in which no step is named',
        cell: ({ soundAccuracy }) => share(soundAccuracy),
      },
      {
        title: 'F1',
        hint: 'Harmonic mean of both shares, as ProcessBench has it',
        cell: ({ f1 }) => share(f1),
      },
    ],
  );
  return [element('h3', {}, 'First wrong step, against the labels of the records'), table];
}
