/** What a scroller shows of a long list. Lengths are CSS pixels. */
export interface Extent {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the part of the scroller that shows rows. */
  readonly viewport: number;
}

/**
 * The tallest content a browser is trusted with. Chromium ends at 33.5 million device pixels, and
 * beyond some four million the places of rows begin to lose fractions.
 */
export const tallest = 4_000_000;

/** At both ends of a list that is taller still, the scroller stands where the list does. */
const exactEnds = 20_000;

/**
 * Where a list stands that may be taller than any element can be. Its own offset `top` is exact;
 * the scroller's is the same number for lists that fit and near the ends of taller ones, and between
 * these a place of the same share. A scroll shorter than the viewport (wheel, finger, arrow) moves
 * the rows by as many pixels, and a longer one (the thumb is dragged, the track clicked) goes to the
 * place that the scrollbar shows.
 *
 * Example: 10 million rows of 24 px are 240 million px in a scroller of 4 million; the wheel still
 * moves them by 100 px, while half of the scrollbar is row 5 million.
 */
export class ScrollPosition {
  private extent: Extent = { rows: 0, rowHeight: 1, viewport: 0 };
  private offset = 0;
  private lastScrollTop = 0;

  /** Pixels above the viewport, in the list's own full height. */
  get top(): number {
    return this.offset;
  }

  /** How tall the scroller's content has to be. */
  get contentHeight(): number {
    return Math.min(this.fullHeight, tallest);
  }

  /** Where the scroller has to stand for `top`. */
  get scrollTop(): number {
    const { offset, mostTop, mostScroll, end } = this;
    return between(offset, mostTop, mostScroll, end);
  }

  /** Takes new lengths; the row at the top stays there, if it still exists. */
  setExtent(extent: Extent): void {
    const { rows, rowHeight, viewport } = this.extent;
    const same =
      rows === extent.rows && rowHeight === extent.rowHeight && viewport === extent.viewport;
    // A scroll under way is left alone where nothing changed.
    if (!same) {
      this.extent = extent;
      this.moveTo(this.offset);
    }
  }

  moveTo(top: number): void {
    this.offset = Math.max(0, Math.min(top, this.mostTop));
    this.lastScrollTop = this.scrollTop;
  }

  /** Follows the scroller, which stands at `scrollTop` now. */
  follow(scrollTop: number): void {
    const moved = scrollTop - this.lastScrollTop;
    this.lastScrollTop = scrollTop;
    if (!this.scaled) {
      this.offset = Math.max(0, Math.min(scrollTop, this.mostTop));
    } else if (Math.abs(moved) > this.extent.viewport) {
      this.offset = between(scrollTop, this.mostScroll, this.mostTop, this.end);
    } else {
      this.offset = Math.max(0, Math.min(this.offset + moved, this.mostTop));
    }
  }

  /**
   * Whether the scroller stands where the list does. Where it does not, it has to
   * be put to `scrollTop` before it comes to an end that the list has not come to.
   */
  get settled(): boolean {
    return Math.abs(this.scrollTop - this.lastScrollTop) < 1;
  }

  /** The scroller cannot go on although the list could. */
  get stuck(): boolean {
    const atEnd = this.lastScrollTop <= 0 || this.lastScrollTop >= this.mostScroll;
    return atEnd && !this.settled;
  }

  /** The rows `[first, end)` that are in view, in part or whole. */
  visible(): { readonly first: number; readonly end: number } {
    const { rows, rowHeight, viewport } = this.extent;
    const first = Math.min(rows, Math.floor(this.offset / rowHeight));
    const end = Math.min(rows, Math.ceil((this.offset + viewport) / rowHeight));
    return { first, end };
  }

  /** Where a row's upper edge stands in the scroller's content. */
  placeOf(row: number): number {
    return row * this.extent.rowHeight - this.offset + this.lastScrollTop;
  }

  /** The offset nearest to the present one at which a row is in view as a whole. */
  topToShow(row: number): number {
    const { rowHeight, viewport } = this.extent;
    const above = row * rowHeight;
    const below = above + rowHeight - viewport;
    return Math.min(above, Math.max(this.offset, below));
  }

  private get fullHeight(): number {
    return this.extent.rows * this.extent.rowHeight;
  }

  private get scaled(): boolean {
    return this.fullHeight > tallest;
  }

  private get mostTop(): number {
    return Math.max(0, this.fullHeight - this.extent.viewport);
  }

  private get mostScroll(): number {
    return Math.max(0, this.contentHeight - this.extent.viewport);
  }

  private get end(): number {
    return Math.min(exactEnds, this.mostScroll / 4);
  }
}

/** A place in `[0, from]` as one in `[0, to]`: equally far from the ends, else of the same share. */
function between(place: number, from: number, to: number, end: number): number {
  if (place <= end) {
    return Math.max(0, place);
  }
  if (from - place <= end) {
    return to - Math.max(0, from - place);
  }
  return end + ((place - end) * (to - 2 * end)) / (from - 2 * end);
}
