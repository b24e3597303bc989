import { Disposable, toDisposable } from '../../../../base/lifecycle';
import { element } from '../../dom';
import { asksForBeside } from '../../opening';
import { onThemeChange } from '../../theme';
import type { NodeColours } from '../colourings/colouring';
import { stepArea } from '../drawing/scene';
import { heightOf } from '../drawing/viewport';
import { walk } from '../model/walk';
import { panIntoSight } from './panIntoSight';
import type { Picture } from './picture';
import { stepWords, treeItemAttributes } from './stepWords';
import { TreeCanvas } from './treeCanvas';
import { handleTreeKey } from './treeKeys';
import { Zooming } from './zooming';

export interface TreeViewEvents {
  choose(node: number): void;
  open(node: number, beside: boolean): void;
  /** The colours are others: by the picture, or by the theme. */
  recolour(colours: NodeColours): void;
}

/** Rows may be enlarged to this height at least, and any tree this often. */
const readableRow = 24;
const leastZoom = 12;

/**
 * The tree, with what the pointer and the keyboard do to it. What a screen reader meets is a tree
 * whose one item stands for the step that is chosen.
 */
export class TreeView extends Disposable {
  readonly element: HTMLElement;
  readonly zooming: Zooming;
  private readonly canvas: TreeCanvas;
  private readonly pointed = element('p', { class: 'pointed' });
  private readonly item = element('div', { class: 'tree-item' });
  private readonly frame: HTMLElement;
  private picture: Picture | undefined;
  private chosen = 0;
  /** Counts the items, each of which has an id of its own. */
  private items = 0;

  constructor(private readonly events: TreeViewEvents) {
    super();
    this.canvas = new TreeCanvas(() => ({
      transform: this.zooming.transform,
      chosen: this.chosen,
    }));
    const label = 'Rollout tree. The arrow keys walk it, Enter opens a step, + and − zoom.';
    this.frame = element(
      'div',
      { class: 'tree-frame', role: 'tree', tabindex: 0, 'aria-label': label, 'data-key': 'tree' },
      this.canvas.element,
      this.item,
    );
    this.element = element('div', { class: 'tree-view' }, this.frame, this.pointed);
    this.zooming = new Zooming(this.frame, () => this.canvas.redraw());
    this.register(onThemeChange(() => this.recolour()));
    this.listen();
  }

  /** Draws once there is a width to draw in, and whenever that changes. */
  afterAttached(): void {
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.frame);
    this.register(toDisposable(() => observer.disconnect()));
    this.resize();
  }

  show(picture: Picture, chosen: number): void {
    this.picture = picture;
    this.chosen = chosen;
    this.canvas.show(picture);
    this.frame.style.setProperty('--tree-height', `${heightOf(picture.root.x1)}px`);
    this.resize();
    this.recolour();
    this.describe();
  }

  /** Chooses a step and brings it into sight. */
  choose(node: number): void {
    this.chosen = node;
    this.describe();
    this.reveal();
    this.canvas.redraw();
    this.events.choose(node);
  }

  /** What is seen, as a drawing of its own. */
  drawing(title: string): SVGSVGElement | undefined {
    return this.canvas.drawing(title);
  }

  private listen(): void {
    const { frame, canvas, zooming } = this;
    const onStep = (act: (node: number, event: MouseEvent) => void) => (event: MouseEvent) => {
      const node = canvas.nodeUnder(event);
      if (node !== undefined) {
        act(node, event);
      }
    };
    frame.addEventListener('pointermove', (event) => {
      const node = canvas.nodeUnder(event);
      frame.classList.toggle('over-step', node !== undefined);
      this.pointed.textContent = this.words(node ?? this.chosen);
    });
    frame.addEventListener('pointerleave', () => {
      this.pointed.textContent = this.words(this.chosen);
    });
    frame.addEventListener(
      'click',
      onStep((node) => this.choose(node)),
    );
    frame.addEventListener(
      'dblclick',
      onStep((node, event) => this.events.open(node, asksForBeside(event))),
    );
    frame.addEventListener('keydown', (event) => {
      const known = handleTreeKey(event, {
        go: (step) => this.choose(this.picture ? walk(this.picture.tree, this.chosen, step) : 0),
        open: (beside) => this.events.open(this.chosen, beside),
        zooming,
      });
      if (known) {
        event.preventDefault();
      }
    });
  }

  private words(node: number): string {
    const { picture } = this;
    const { colours } = this.canvas;
    return picture && colours ? stepWords(picture.tree, node, picture.colouring, colours) : '';
  }

  /** A new item for each step, so that a screen reader notices it. */
  private describe(): void {
    if (this.picture === undefined) {
      return;
    }
    const words = this.words(this.chosen);
    const id = `tree-item-${++this.items}`;
    const attributes = treeItemAttributes(this.picture.tree, this.chosen);
    this.item.replaceChildren(element('div', { ...attributes, id, 'aria-label': words }));
    this.frame.setAttribute('aria-activedescendant', id);
    this.pointed.textContent = words;
  }

  private reveal(): void {
    const scene = this.canvas.scene();
    const rows = this.picture?.chains.get(this.chosen);
    if (scene === undefined || rows === undefined) {
      return;
    }
    const pan = panIntoSight(stepArea(scene, rows, this.chosen), scene.view.plot);
    if (pan.x !== 0 || pan.y !== 0) {
      this.zooming.pan(pan);
    }
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width > 0 && height > 0) {
      const rows = this.picture?.root.x1 ?? 1;
      this.zooming.fit({ width, height }, Math.max(leastZoom, (readableRow * rows) / height));
      this.canvas.resize({ width, height });
    }
  }

  private recolour(): void {
    this.canvas.recolour();
    if (this.canvas.colours !== undefined) {
      this.events.recolour(this.canvas.colours);
    }
  }
}
