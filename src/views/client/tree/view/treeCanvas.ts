import type { ZoomTransform } from 'd3-zoom';
import type { Size } from '../../charts/plotArea';
import { sheet } from '../../charts/sheet';
import { element } from '../../dom';
import type { NodeColours } from '../colourings/colouring';
import { canvasSurface } from '../drawing/canvasSurface';
import { nodeAt } from '../drawing/nodeAt';
import { paintTree } from '../drawing/paintTree';
import type { Scene } from '../drawing/scene';
import { svgSurface } from '../drawing/svgSurface';
import { readTreeInk, type TreeInk } from '../drawing/treeInk';
import { viewport } from '../drawing/viewport';
import type { Picture } from './picture';

/** The canvas that a tree is drawn on, once for each frame at most. */
export class TreeCanvas {
  readonly element = element('canvas', { 'aria-hidden': 'true' });
  private picture: Picture | undefined;
  private ink: TreeInk | undefined;
  private known: NodeColours | undefined;
  private size: Size = { width: 0, height: 0 };
  private isDue = false;

  /** @param state what changes from frame to frame */
  constructor(
    private readonly state: () => { readonly transform: ZoomTransform; readonly chosen: number },
  ) {}

  get colours(): NodeColours | undefined {
    return this.known;
  }

  show(picture: Picture): void {
    this.picture = picture;
    this.recolour();
  }

  /** Reads the colours of the theme anew. */
  recolour(): void {
    if (this.picture !== undefined) {
      this.ink = readTreeInk();
      this.known = this.picture.colouring.of(this.picture.tree.model, this.ink);
      this.redraw();
    }
  }

  resize(size: Size): void {
    this.size = size;
    this.element.width = Math.round(size.width * devicePixelRatio);
    this.element.height = Math.round(size.height * devicePixelRatio);
    this.redraw();
  }

  redraw(): void {
    if (!this.isDue) {
      this.isDue = true;
      requestAnimationFrame(() => {
        this.isDue = false;
        this.draw();
      });
    }
  }

  scene(): Scene | undefined {
    const { picture, ink, known: colours, size } = this;
    if (picture === undefined || ink === undefined || colours === undefined || size.width === 0) {
      return undefined;
    }
    const { transform, chosen } = this.state();
    const extent = { tokens: picture.tree.model.length, rows: picture.root.x1 };
    return { ...picture, ink, colours, chosen, view: viewport(size, extent, transform) };
  }

  /** The step under the pointer. */
  nodeUnder({ clientX, clientY }: MouseEvent): number | undefined {
    const scene = this.scene();
    const { left, top } = this.element.getBoundingClientRect();
    return scene && nodeAt(scene, { x: clientX - left, y: clientY - top });
  }

  /** What is seen, as a drawing of its own. */
  drawing(title: string): SVGSVGElement | undefined {
    const scene = this.scene();
    if (scene === undefined) {
      return undefined;
    }
    const surface = svgSurface();
    paintTree(scene, surface);
    return sheet(title, this.size, scene.ink, surface.group);
  }

  private draw(): void {
    const scene = this.scene();
    const context = this.element.getContext('2d');
    if (scene !== undefined && context !== null) {
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      context.clearRect(0, 0, this.size.width, this.size.height);
      paintTree(scene, canvasSurface(context, scene.ink.font));
    }
  }
}
