import { element, plainButton } from '../dom';
import { markupOf } from '../charts/copying';
import type { Actions } from './actions';
import type { TreeModel } from './model/treeModel';
import { nodesCsv } from './nodesCsv';
import type { TreeView } from './view/treeView';

/** What stands below the tree: zooming for who has no wheel, and copies. */
export function treeTools(view: TreeView, model: TreeModel, actions: Actions): HTMLElement {
  const drawn = (use: (drawing: SVGSVGElement) => void) => (): void => {
    const drawing = view.drawing('Rollout tree');
    if (drawing !== undefined) {
      use(drawing);
    }
  };
  const link = (key: string, title: string, label: string, act: () => void): HTMLElement =>
    plainButton({ class: 'link', 'data-key': key, 'aria-label': label }, act, title);
  return element(
    'div',
    { class: 'tree-tools' },
    link('enlarge', 'Zoom in (+)', 'Zoom in', () => view.zooming.enlarge()),
    link('shrink', 'Zoom out (−)', 'Zoom out', () => view.zooming.shrink()),
    link('whole', 'Whole tree (0)', 'Show the whole tree', () => view.zooming.whole()),
    link(
      'tree:SVG',
      'Copy SVG',
      'Copy SVG: Rollout tree',
      drawn((drawing) => actions.copy(markupOf(drawing))),
    ),
    link(
      'tree:PNG',
      'Copy PNG',
      'Copy PNG: Rollout tree',
      drawn((drawing) => actions.copyPicture(drawing)),
    ),
    link('tree:CSV', 'Copy CSV', 'Copy CSV: nodes of the tree', () =>
      actions.copy(nodesCsv(model)),
    ),
  );
}
