import type { PruneJudgesView, PruneState, PruneProgress, PruneView } from '../../protocol/prune';
import { element, plainButton, quoted } from '../dom';
import { formatCount, plural } from '../format';
import { oneLine } from '../inertText';

/** Which file the page is about, how far it is read, and what its costs are worked out for. */
export function header(
  { fileName, profileName }: PruneState,
  view: Pick<PruneView, 'progress' | 'judges'> | undefined,
  selectProfile: () => void,
): HTMLElement {
  const progress = view?.progress;
  return element(
    'header',
    {},
    element('h1', {}, 'Prune ', quoted(oneLine(fileName, 80), 'file-name', fileName)),
    element(
      'p',
      { class: 'summary' },
      'Costs on ',
      element('bdi', {}, oneLine(profileName, 120)),
      '. ',
      plainButton(
        { class: 'link', 'data-key': 'profile' },
        selectProfile,
        'Choose another serving profile',
      ),
    ),
    view && judgesLine(view.judges),
    progress && element('p', { class: 'summary', role: 'status' }, readWords(progress)),
    progress && !progress.isWhole
      ? element('progress', {
          class: 'reading',
          max: Math.max(1, progress.records),
          value: progress.readRecords,
          'aria-label': 'Records that are read',
        })
      : undefined,
  );
}

function judgesLine({ rewards, verifiers, troubles }: PruneJudgesView): HTMLElement {
  const leftOut = new Set(troubles.map(({ file }) => file));
  const count = verifiers.length;
  const asked = `${plural(count, 'verifier')} of your own ${count === 1 ? 'is' : 'are'} asked`;
  const without =
    leftOut.size === 0
      ? ''
      : `, ${formatCount(leftOut.size)} of them left out: the Problems view says why`;
  return element(
    'p',
    { class: 'summary judges' },
    'Rewards that count: ',
    element('bdi', {}, oneLine(rewards, 80)),
    count === 0 ? '.' : `. ${asked}${without}.`,
  );
}

function readWords({ records, readRecords, unreadable, isWhole }: PruneProgress): string {
  const without =
    unreadable === 0 ? '' : `, ${plural(unreadable, 'record')} without a trajectory left out`;
  return isWhole
    ? `${plural(records, 'record')} read${without}.`
    : `${formatCount(readRecords)} of ${plural(records, 'record')} read so far${without}.`;
}
