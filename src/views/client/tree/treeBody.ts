import { Disposable } from '../../../base/lifecycle';
import type { NodeDetails, TreeView as GroupTreeView } from '../../protocol/tree';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import type { NodeColours } from './colourings/colouring';
import { colouringOf } from './colourings/colourings';
import { DetailsPane } from './details/detailsPane';
import { readTreeInk } from './drawing/treeInk';
import { type ErrorsSection, errorsSection } from './errorsSection';
import { header } from './header';
import { layoutOf } from './layouts/layouts';
import { treeLegend } from './legend';
import { filterOf } from './model/filters';
import { rolloutLabels } from './model/rolloutLabels';
import { isShown, shownTree } from './model/shownTree';
import { siblingThrough } from './model/siblingThrough';
import { TreeModel } from './model/treeModel';
import { readPrunedIfNeeded, type TreeShower, verifyIfNeeded } from './readingOnDemand';
import { toolbar } from './toolbar';
import { treeTools } from './treeTools';
import type { UiState } from './uiState';
import { type Picture, pictureOf } from './view/picture';
import { TreeView } from './view/treeView';

/** What the body of the page needs of it. */
export interface BodySource extends TreeShower {
  details(node: number): Promise<NodeDetails>;
}

/** The page once the tree is there. The tree is built once; what is chosen changes its parts. */
export class TreeBody extends Disposable {
  readonly elements: readonly HTMLElement[];
  private readonly model: TreeModel;
  private readonly labels: ReadonlyMap<number, string>;
  private readonly view: TreeView;
  private readonly pane: DetailsPane;
  private readonly errors: ErrorsSection;
  private readonly bar = element('div', {});
  private readonly legend = element('div', {});

  constructor(
    private readonly tree: GroupTreeView,
    notice: HTMLElement,
    private readonly source: BodySource,
  ) {
    super();
    const { actions } = source;
    this.model = new TreeModel(tree.columns, tree.siblings);
    this.labels = rolloutLabels(tree);
    this.view = this.register(
      new TreeView({
        choose: (node) => this.choose(node),
        open: (node, beside) => this.openStep(node, beside),
        recolour: (colours) => this.showLegend(colours),
      }),
    );
    this.pane = new DetailsPane(tree, this.detailsSource(), actions);
    this.errors = errorsSection(tree.errors, actions);
    const drawn = element(
      'div',
      {},
      this.view.element,
      this.legend,
      treeTools(this.view, this.model, actions),
    );
    this.elements = [
      header(tree, actions),
      notice,
      this.bar,
      element('div', { class: 'columns' }, drawn, this.pane.element),
      this.errors.element,
    ];
  }

  afterAttached(): void {
    this.draw();
    verifyIfNeeded(this.tree, this.source);
    this.view.afterAttached();
    void this.pane.show(this.source.ui().node);
    if (this.errors.chart !== undefined) {
      this.register(this.errors.chart).afterAttached();
    }
  }

  private draw(): void {
    const ui = this.source.ui();
    keepingFocus(this.bar, () => {
      this.bar.replaceChildren(toolbar(this.tree, this.model, ui, (change) => this.change(change)));
    });
    const picture = this.picture(ui);
    const chosen = isShown(picture.tree, ui.node) ? ui.node : 0;
    this.view.show(picture, chosen);
  }

  private picture({ filter, offered, layout, colouring }: UiState): Picture {
    const { model, tree, labels } = this;
    return pictureOf(shownTree(model, tree.siblings, filterOf(filter, tree.pruning), offered), {
      layout: layoutOf(layout),
      colouring: colouringOf(colouring),
      labels,
    });
  }

  private change(change: Partial<UiState>): void {
    this.source.keep(change);
    this.draw();
    if (change.filter === 'pruned') {
      void readPrunedIfNeeded(this.tree, this.source);
    }
    verifyIfNeeded(this.tree, this.source);
  }

  private choose(node: number): void {
    this.source.keep({ node });
    void this.pane.show(node);
  }

  /** A step that was only offered stands beside the one that was taken. */
  private openStep(node: number, beside: boolean): void {
    const { model, source, tree } = this;
    const taken = model.visits(node) > 0 ? node : (model.parentOf(node) ?? 0);
    const sibling = siblingThrough(tree.siblings, model, taken, source.ui().subject?.id);
    if (sibling !== undefined) {
      source.actions.openStep(sibling.id, Math.max(0, model.depth(node) - 1), beside);
    }
  }

  private showLegend(colours: NodeColours): void {
    const { title } = colouringOf(this.source.ui().colouring);
    this.legend.replaceChildren(treeLegend(colours.title ?? title, colours, readTreeInk()));
  }

  private detailsSource(): ConstructorParameters<typeof DetailsPane>[1] {
    const { source } = this;
    return {
      details: (node) => source.details(node),
      openStep: ({ node }) => this.openStep(node, false),
      get rule() {
        return source.ui().rule;
      },
      setRule: (rule) => source.keep({ rule }),
    };
  }
}
