import type { GroupId } from '../../../../analysis/segments/groups';
import { Disposable, toDisposable } from '../../../../base/lifecycle';
import type { Sibling } from '../../../protocol/vote';
import { type StripPicture, drawStrip, stripHeight } from '../../strips/draw';
import { type Run, stripRuns } from '../../strips/layout';
import type { TokenAxis } from '../../strips/scale';
import { type Theme, onThemeChange, readTheme } from '../../theme';

interface Canvas {
  readonly element: HTMLCanvasElement;
  readonly sibling: Sibling;
  visible: boolean;
  runs: readonly Run[];
}

/**
 * The canvases of all strips. Only those in view hold pixels; all are drawn anew, once per frame at
 * most, when the width, the theme, the axis or the emphasis changes.
 */
export class StripBoard extends Disposable {
  private readonly canvases = new Map<Element, Canvas>();
  private emphasis: ReadonlySet<GroupId> = new Set();
  private axis: TokenAxis = { length: 1, ticks: [] };
  private theme: Theme = readTheme();
  private readonly stale = new Set<Canvas>();
  private frame: number | undefined;
  private readonly inView = new IntersectionObserver((entries) => this.noticeView(entries), {
    rootMargin: '200px 0px',
  });

  constructor() {
    super();
    this.register(toDisposable(() => this.inView.disconnect()));
    this.register(toDisposable(() => cancelAnimationFrame(this.frame ?? 0)));
    this.register(
      onThemeChange(() => {
        this.theme = readTheme();
        this.redraw();
      }),
    );
  }

  add(element: HTMLCanvasElement, sibling: Sibling): void {
    this.canvases.set(element, { element, sibling, visible: false, runs: [] });
    this.inView.observe(element);
  }

  setAxis(axis: TokenAxis): void {
    this.axis = axis;
    this.redraw();
  }

  setEmphasis(emphasis: ReadonlySet<GroupId>): void {
    this.emphasis = emphasis;
    this.redraw();
  }

  /** What a canvas shows now, for the tooltip. */
  picture(element: HTMLCanvasElement): StripPicture | undefined {
    const canvas = this.canvases.get(element);
    return canvas && this.pictureOf(canvas);
  }

  redraw(): void {
    this.drawSoon([...this.canvases.values()]);
  }

  private drawSoon(canvases: readonly Canvas[]): void {
    for (const canvas of canvases) {
      this.stale.add(canvas);
    }
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      for (const canvas of this.stale) {
        if (canvas.visible) {
          this.draw(canvas);
        }
      }
      this.stale.clear();
    });
  }

  private noticeView(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const canvas = this.canvases.get(target);
      if (canvas === undefined) {
        continue;
      }
      canvas.visible = isIntersecting;
      if (isIntersecting) {
        this.drawSoon([canvas]);
      } else {
        // A canvas of no width gives its memory back.
        canvas.element.width = 0;
      }
    }
  }

  private draw(canvas: Canvas): void {
    const { element, sibling } = canvas;
    const context = element.getContext('2d');
    const width = Math.round(element.clientWidth * devicePixelRatio);
    if (context === null || width === 0) {
      return;
    }
    element.width = width;
    element.height = Math.round(stripHeight * devicePixelRatio);
    canvas.runs = stripRuns(sibling.strip.blocks, this.axis.length / width, width, this.emphasis);
    drawStrip(context, this.pictureOf(canvas), this.theme, devicePixelRatio);
  }

  private pictureOf({ sibling, runs }: Canvas): StripPicture {
    return { strip: sibling.strip, runs, axis: this.axis, emphasis: this.emphasis };
  }
}
