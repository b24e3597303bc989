import type { FileRewardReport, Part } from '../../../protocol/rewards';
import { formatCount, plural } from '../../format';
import { failedMessage, hint, type LoadingMessage, stoppedMessage } from '../../messages';
import { type Section, sectionOf } from '../../section';
import { button } from '../../toolkit';
import type { Actions } from '../actions';
import { bestOfNSection } from './bestOfNSection';
import { choicesTable } from './choicesTable';
import { firstErrorsTable } from './firstErrorsTable';
import { pairsTable } from './pairsTable';

const title = 'Agreement in the file';

/** How far the rewards of the whole file agree with the outcome and each other. */
export function fileSections(
  part: Part<FileRewardReport>,
  chosen: string,
  loading: LoadingMessage,
  actions: Actions,
): readonly Section[] {
  switch (part.kind) {
    case 'loading':
      return [sectionOf(title, [], loading.begin(part.message))];
    case 'failed':
      return [sectionOf(title, [], failedMessage('The file could not be read.', part.message))];
    case 'cancelled': {
      const message = stoppedMessage('Stopped before everything was read.');
      message.append(button('Read Again', () => actions.again(), { 'data-key': 'again' }));
      return [sectionOf(title, [], message)];
    }
    case 'known':
      return known(part.value, chosen, actions);
  }
}

function known(report: FileRewardReport, chosen: string, actions: Actions): readonly Section[] {
  const { choices, pairs, firstErrors } = report;
  if (choices.length === 0) {
    return [sectionOf(title, [], countsHint(report), hint('Nobody rates a trajectory of it.'))];
  }
  const agreement = sectionOf(
    title,
    [],
    countsHint(report),
    choicesTable(report, chosen),
    ...(firstErrors.length > 0 ? firstErrorsTable(firstErrors) : []),
    ...(pairs.length > 0 ? pairsTable(pairs) : []),
  );
  return [agreement, ...bestOfNSection(report, actions)];
}

function countsHint({ trajectories, judged, unreadable }: FileRewardReport): HTMLElement {
  const known = judged === trajectories ? 'all' : formatCount(judged);
  return hint(
    `${plural(trajectories, 'trajectory', 'trajectories')}; it is known of ${known} whether they are right.`,
    unreadable > 0 ? ` ${plural(unreadable, 'record')} cannot be read.` : undefined,
  );
}
