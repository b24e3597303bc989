import { Disposable, toDisposable } from '../../../../base/lifecycle';
import type { TrajectoryRow } from '../../../protocol/table';
import type { Strip } from '../../../protocol/vote';
import { type StripPicture, drawStrip, stripHeight } from '../../strips/draw';
import { type Run, stripRuns } from '../../strips/layout';
import { onThemeChange, readTheme } from '../../theme';

interface Drawn {
  readonly strip: Strip;
  readonly length: number;
  runs: readonly Run[];
}

/**
 * The strips of the rows in view. Each fills its column with its own thought, for of thoughts between
 * a hundred tokens and a hundred thousand a common axis would show only the longest; how long they
 * are stands in a column beside.
 */
export class StripCells extends Disposable {
  private readonly drawn = new Map<HTMLCanvasElement, Drawn>();
  private theme = readTheme();
  private frame: number | undefined;
  private readonly stale = new Set<HTMLCanvasElement>();

  constructor() {
    super();
    this.register(toDisposable(() => cancelAnimationFrame(this.frame ?? 0)));
    this.register(
      onThemeChange(() => {
        this.theme = readTheme();
        this.redraw();
      }),
    );
  }

  /** Draws a row's strip once its element stands in the page. */
  add(canvas: HTMLCanvasElement, { strip, thought }: TrajectoryRow): void {
    const length = Math.max(1, thought, strip.blocks.at(-1)?.to ?? 0);
    this.drawn.set(canvas, { strip, length, runs: [] });
    this.drawSoon([canvas]);
  }

  redraw(): void {
    this.drawSoon([...this.drawn.keys()]);
  }

  /** What a canvas shows now, for the tooltip. */
  picture(canvas: HTMLCanvasElement): StripPicture | undefined {
    const drawn = this.drawn.get(canvas);
    return drawn && pictureOf(drawn);
  }

  private drawSoon(canvases: readonly HTMLCanvasElement[]): void {
    canvases.forEach((canvas) => this.stale.add(canvas));
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.forgetRemoved();
      for (const canvas of this.stale) {
        this.draw(canvas);
      }
      this.stale.clear();
    });
  }

  private forgetRemoved(): void {
    for (const canvas of this.drawn.keys()) {
      if (!canvas.isConnected) {
        this.drawn.delete(canvas);
        // A canvas of no width gives its memory back.
        canvas.width = 0;
      }
    }
  }

  private draw(canvas: HTMLCanvasElement): void {
    const drawn = this.drawn.get(canvas);
    const context = canvas.getContext('2d');
    const width = Math.round(canvas.clientWidth * devicePixelRatio);
    if (drawn === undefined || context === null || width === 0) {
      return;
    }
    canvas.width = width;
    canvas.height = Math.round(stripHeight * devicePixelRatio);
    drawn.runs = stripRuns(drawn.strip.blocks, drawn.length / width, width, new Set());
    drawStrip(context, pictureOf(drawn), this.theme, devicePixelRatio);
  }
}

function pictureOf({ strip, runs, length }: Drawn): StripPicture {
  return { strip, runs, axis: { length, ticks: [] }, emphasis: new Set() };
}
