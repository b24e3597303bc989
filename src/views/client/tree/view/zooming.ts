import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { Size } from '../../charts/plotArea';
import type { Point } from '../drawing/surface';

const step = 1.6;
/** Rows may be enlarged to this height at least, and any tree this often. */
const readableRow = 24;
const leastZoom = 12;

/** Zooms and pans by wheel, drag and pinch, and when it is told to. */
export class Zooming {
  private readonly behaviour: ZoomBehavior<HTMLElement, unknown>;
  private readonly target: ReturnType<typeof select<HTMLElement, unknown>>;
  transform: ZoomTransform = zoomIdentity;

  constructor(element: HTMLElement, onChange: () => void) {
    this.target = select(element);
    this.behaviour = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent | TouchEvent) => event.type === 'wheel' || !isOtherButton(event))
      .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) => {
        this.transform = transform;
        onChange();
      });
    // A double click opens the step.
    this.target.call(this.behaviour).on('dblclick.zoom', null);
  }

  /** @param rows that the whole tree has */
  fit({ width, height }: Size, rows: number): void {
    const most = Math.max(leastZoom, (readableRow * rows) / height);
    const corners: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    this.behaviour.extent(corners).translateExtent(corners).scaleExtent([1, most]);
  }

  enlarge(): void {
    this.behaviour.scaleBy(this.target, step);
  }

  shrink(): void {
    this.behaviour.scaleBy(this.target, 1 / step);
  }

  whole(): void {
    this.behaviour.transform(this.target, zoomIdentity);
  }

  /** Pans by so many pixels. */
  pan({ x, y }: Point): void {
    const { k } = this.transform;
    this.behaviour.translateBy(this.target, x / k, y / k);
  }
}

/** Another than the first button of a mouse; fingers have none. */
function isOtherButton(event: MouseEvent | TouchEvent): boolean {
  return 'button' in event && event.button !== 0;
}
