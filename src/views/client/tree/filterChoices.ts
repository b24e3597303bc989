import type { TreeView } from '../../protocol/tree';
import type { Choice } from '../choice';
import { formatCount } from '../format';
import { type FilterId, filterOf, filters } from './model/filters';

const neverPruned =
  'This file has not been pruned yet. Choose rules in Prune and Export to see what they leave out.';

/** The filters that leave something, each with how much; that of the pruned always. */
export function filterChoices(
  { siblings, pruning }: Pick<TreeView, 'siblings' | 'pruning'>,
  current: FilterId,
): readonly Choice<FilterId>[] {
  const shown = filterOf(current, pruning).id;
  return filters.flatMap(({ id, title, keeps }): readonly Choice<FilterId>[] => {
    if (id === 'pruned' && pruning !== 'known') {
      return [pruning === 'noRules' ? [id, title, neverPruned] : [id, title]];
    }
    const count = siblings.filter((sibling) => keeps(sibling)).length;
    const isOffered = count > 0 || id === shown || id === 'pruned';
    return isOffered ? [[id, `${title} ${formatCount(count)}`]] : [];
  });
}
