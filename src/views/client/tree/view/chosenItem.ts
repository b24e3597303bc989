import { element } from '../../dom';
import type { ShownTree } from '../model/shownTree';
import { treeItemAttributes } from './stepWords';

/** What a screen reader meets of a tree: one item, which stands for the step that is chosen. */
export class ChosenItem {
  readonly element = element('div', { class: 'tree-item' });
  /** Counts the items, each of which has an id of its own. */
  private items = 0;

  /** @param frame the tree that the item is of */
  constructor(private readonly frame: () => HTMLElement) {}

  /** A new item for each step, so that a screen reader notices it. */
  show(tree: ShownTree, node: number, words: string): void {
    const id = `tree-item-${++this.items}`;
    const attributes = treeItemAttributes(tree, node);
    this.element.replaceChildren(element('div', { ...attributes, id, 'aria-label': words }));
    this.frame().setAttribute('aria-activedescendant', id);
  }
}
