import { Disposable, toDisposable } from '../../../base/lifecycle';
import { ScrollPosition } from './scrollPosition';

/** Rows beyond the edges that are built ahead of scrolling. */
const ahead = 6;

export interface VirtualRowsOptions {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** Inside it, what holds the rows; it gets the height of them all. */
  readonly layer: HTMLElement;
  readonly rowHeight: number;
  /** A head that sticks to the scroller's top and hides that much of it. */
  readonly head?: HTMLElement;
  readonly build: (row: number) => HTMLElement;
  /** The rows `[first, end)`, those ahead of the view among them, are elements now. */
  readonly onView?: (first: number, end: number) => void;
}

/** A list of any length, of which only the rows in view are elements. */
export class VirtualRows extends Disposable {
  private readonly position = new ScrollPosition();
  private readonly built = new Map<number, HTMLElement>();
  private count = 0;

  constructor(private readonly options: VirtualRowsOptions) {
    super();
    const { scroller } = options;
    const onScroll = (): void => this.follow();
    const onEnd = (): void => this.settle();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('scrollend', onEnd, { passive: true });
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(scroller);
    this.register(
      toDisposable(() => {
        scroller.removeEventListener('scroll', onScroll);
        scroller.removeEventListener('scrollend', onEnd);
        observer.disconnect();
      }),
    );
  }

  /** How many rows there are. The row at the top stays there. */
  setCount(count: number): void {
    this.count = count;
    this.measure();
  }

  /** Rows that fit the scroller as a whole. */
  get rowsInView(): number {
    return Math.max(1, Math.floor(this.viewport / this.options.rowHeight));
  }

  get firstRow(): number {
    return this.position.visible().first;
  }

  /** The element of a row, if it is near the view. */
  elementOf(row: number): HTMLElement | undefined {
    return this.built.get(row);
  }

  /** Scrolls as little as brings the row into view. */
  show(row: number): void {
    this.moveTo(this.position.topToShow(row));
  }

  showAtTop(row: number): void {
    this.moveTo(row * this.options.rowHeight);
  }

  /** Builds the rows `[first, end)` anew, so far as they are elements. */
  rebuild(first = 0, end = this.count): void {
    for (const [row, element] of this.built) {
      if (row >= first && row < end) {
        element.remove();
        this.built.delete(row);
      }
    }
    this.render();
  }

  private get viewport(): number {
    const { scroller, head } = this.options;
    return Math.max(0, scroller.clientHeight - (head?.offsetHeight ?? 0));
  }

  private measure(): void {
    const { layer, rowHeight, scroller } = this.options;
    this.position.setExtent({ rows: this.count, rowHeight, viewport: this.viewport });
    layer.style.height = `${this.position.contentHeight}px`;
    if (this.position.settled && Math.abs(scroller.scrollTop - this.position.scrollTop) >= 1) {
      scroller.scrollTop = this.position.scrollTop;
    }
    this.render();
  }

  private moveTo(top: number): void {
    this.position.moveTo(top);
    this.options.scroller.scrollTop = this.position.scrollTop;
    this.render();
  }

  private follow(): void {
    this.position.follow(this.options.scroller.scrollTop);
    if (this.position.stuck) {
      this.settle();
    }
    this.render();
  }

  private settle(): void {
    if (!this.position.settled) {
      this.moveTo(this.position.top);
    }
  }

  private render(): void {
    const { first, end } = this.position.visible();
    const from = Math.max(0, first - ahead);
    const to = Math.min(this.count, end + ahead);
    for (const [row, element] of this.built) {
      if (row < from || row >= to) {
        element.remove();
        this.built.delete(row);
      }
    }
    for (let row = from; row < to; row++) {
      this.elementAt(row).style.top = `${this.position.placeOf(row)}px`;
    }
    this.options.onView?.(from, to);
  }

  private elementAt(row: number): HTMLElement {
    const known = this.built.get(row);
    if (known !== undefined) {
      return known;
    }
    const element = this.options.build(row);
    this.built.set(row, element);
    // In the order of the rows, as a screen reader reads them: those above are built before.
    const above = this.built.get(row - 1);
    if (above === undefined) {
      this.options.layer.prepend(element);
    } else {
      above.after(element);
    }
    return element;
  }
}
