import { formatCount, formatShare, plural } from '../../format';
import type { Colouring, NodeColours } from '../colourings/colouring';
import { shownChildren, type ShownTree } from '../model/shownTree';
import { siblingsOf } from '../model/walk';

/** A step in words, without its text. */
export function stepWords(
  { model, visits }: ShownTree,
  node: number,
  { title, id }: Pick<Colouring, 'title' | 'id'>,
  colours: NodeColours,
): string {
  const value = model.value(node);
  const said = id === 'value' ? undefined : colours.text(node);
  return [
    node === 0 ? 'The problem' : `Step ${formatCount(model.depth(node))}`,
    model.visits(node) === 0 ? 'offered, not taken' : plural(visits[node] ?? 0, 'rollout'),
    `tokens ${formatCount(model.start(node))}–${formatCount(model.end(node))}`,
    value === undefined ? undefined : `${formatShare(value)} right`,
    said === undefined ? undefined : `${(colours.title ?? title).toLowerCase()} ${said}`,
    model.collapses(node) ? 'the right answer becomes unlikely here' : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(' · ');
}

/** What a screen reader is told of the place of a step in the tree. */
export function treeItemAttributes(tree: ShownTree, node: number) {
  const among = siblingsOf(tree, node);
  return {
    role: 'treeitem',
    'aria-level': tree.model.depth(node) + 1,
    'aria-posinset': among.indexOf(node) + 1,
    'aria-setsize': among.length,
    'aria-selected': 'true',
    'aria-expanded': shownChildren(tree, node).length > 0 ? 'true' : undefined,
  };
}
