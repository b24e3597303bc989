import { shownChildren, type ShownTree } from './shownTree';

/** Where a key leads in the tree. */
export type Step =
  'parent' | 'child' | 'next' | 'previous' | 'forkBefore' | 'forkBehind' | 'root' | 'end';

/** The node that a step leads to from a node; the node itself where it leads nowhere. */
export function walk(tree: ShownTree, node: number, step: Step): number {
  switch (step) {
    case 'parent':
      return tree.model.parentOf(node) ?? node;
    case 'child':
      return shownChildren(tree, node)[0] ?? node;
    case 'next':
      return beside(tree, node, 1);
    case 'previous':
      return beside(tree, node, -1);
    case 'forkBefore':
      return follow(tree, node, 'parent');
    case 'forkBehind':
      return follow(tree, node, 'child');
    case 'root':
      return 0;
    case 'end':
      return lastBelow(tree, node);
  }
}

/** The siblings of a node as they are shown, itself among them. */
export function siblingsOf(tree: ShownTree, node: number): readonly number[] {
  const parent = tree.model.parentOf(node);
  return parent === undefined ? [node] : shownChildren(tree, parent);
}

/** The sibling beside a node, else that of the nearest node above which has one. */
function beside(tree: ShownTree, node: number, by: 1 | -1): number {
  for (let at: number | undefined = node; at !== undefined; at = tree.model.parentOf(at)) {
    const siblings = siblingsOf(tree, at);
    const found = siblings[siblings.indexOf(at) + by];
    if (found !== undefined) {
      return found;
    }
  }
  return node;
}

/** On to the next node where the tree forks or ends. */
function follow(tree: ShownTree, node: number, step: 'parent' | 'child'): number {
  let at = node;
  do {
    const next = walk(tree, at, step);
    if (next === at) {
      return at;
    }
    at = next;
  } while (shownChildren(tree, at).length === 1);
  return at;
}

function lastBelow(tree: ShownTree, node: number): number {
  let at = node;
  for (let next = walk(tree, at, 'child'); next !== at; next = walk(tree, at, 'child')) {
    at = next;
  }
  return at;
}
