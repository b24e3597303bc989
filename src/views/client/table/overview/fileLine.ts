import { formatBytes } from '../../../../analysis/cost/format';
import type { TableOverview, TableProgress } from '../../../protocol/table';
import { element, quoted } from '../../dom';
import { formatCount, plural } from '../../format';
import { oneLine } from '../../inertText';

/** Which file it is, how large, and how many of its records gave no trajectory. */
export function fileLine(table: TableOverview, progress: TableProgress): HTMLElement {
  const { fileName, bytes, container } = table;
  const { records, indexed, problems } = progress;
  return element(
    'div',
    { class: 'file-line' },
    quoted(oneLine(fileName, 200), 'file-name'),
    element('span', {}, quoted(oneLine(container, 60), 'container')),
    element('span', { title: `${formatCount(bytes)} bytes` }, formatBytes(bytes)),
    element('span', {}, `${plural(records, 'record')}${indexed ? '' : ' so far'}`),
    problems === 0
      ? undefined
      : element('span', { class: 'problems' }, `${formatCount(problems)} without a trajectory`),
  );
}
