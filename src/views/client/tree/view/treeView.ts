import { Disposable, toDisposable } from '../../../../base/lifecycle';
import { element } from '../../dom';
import { onThemeChange } from '../../theme';
import type { NodeColours } from '../colourings/colouring';
import { stepArea } from '../drawing/scene';
import { heightOf } from '../drawing/viewport';
import { walk } from '../model/walk';
import { ChosenItem } from './chosenItem';
import { panIntoSight } from './panIntoSight';
import type { Picture } from './picture';
import { stepWords } from './stepWords';
import { TreeCanvas } from './treeCanvas';
import { handleTreeKey } from './treeKeys';
import { followPointer } from './treePointer';
import { Zooming } from './zooming';

export interface TreeViewEvents {
  choose(node: number): void;
  open(node: number, beside: boolean): void;
  /** The colours are others: by the picture, or by the theme. */
  recolour(colours: NodeColours): void;
}

/**
 * The tree, with what the pointer and the keyboard do to it. What a screen reader meets is a tree
 * whose one item stands for the step that is chosen.
 */
export class TreeView extends Disposable {
  readonly element: HTMLElement;
  readonly zooming: Zooming;
  private readonly canvas: TreeCanvas;
  private readonly pointed = element('p', { class: 'pointed' });
  private readonly item = new ChosenItem(() => this.frame);
  private readonly frame: HTMLElement;
  private picture: Picture | undefined;
  private chosen = 0;

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
      this.item.element,
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
    followPointer(frame, {
      nodeUnder: (event) => canvas.nodeUnder(event),
      point: (node) => this.say(node ?? this.chosen),
      choose: (node) => this.choose(node),
      open: (node, beside) => this.events.open(node, beside),
    });
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

  private say(node: number): void {
    this.pointed.textContent = this.words(node);
  }

  private describe(): void {
    if (this.picture !== undefined) {
      this.item.show(this.picture.tree, this.chosen, this.words(this.chosen));
      this.say(this.chosen);
    }
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
      this.zooming.fit({ width, height }, this.picture?.root.x1 ?? 1);
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
