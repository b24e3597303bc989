import { Disposable, toDisposable } from '../../../base/lifecycle';
import { element } from '../dom';
import { onThemeChange } from '../theme';
import type { ChartKind } from './chartKind';
import { chartTools } from './chartTools';
import type { CopyActions } from './copying';
import { type Ink, readInk } from './ink';
import type { Size } from './plotArea';
import { svg } from './svg';

/**
 * A chart on the page, of whatever kind: with its legend, the values under the pointer or at the
 * arrow keys, the same as a table, and copies of it. d3 computes scales and paths; it writes no
 * styles into the page, which its policy would refuse, and an SVG can be copied as it is.
 */
export class ChartView extends Disposable {
  readonly element: HTMLElement;
  private readonly plot: HTMLElement;
  private readonly legend = element('div', { class: 'chart-legend', 'aria-live': 'polite' });
  private drawing: SVGSVGElement | undefined;
  private ink: Ink | undefined;
  private size: Size;
  private pointed: number | undefined;

  constructor(
    private readonly chart: ChartKind,
    key: string,
    actions: CopyActions,
    /** Goes to what stands at a place. */
    private readonly onPick?: (place: number) => void,
  ) {
    super();
    this.size = { width: 0, height: chart.height };
    this.plot = element('div', {
      class: ['chart-plot', ...(onPick ? ['pickable'] : [])],
      role: 'img',
      tabindex: 0,
      'aria-label': `${chart.title}. The arrow keys read the values; they also stand in the table.${onPick ? ' Enter goes to what stands there.' : ''}`,
      'data-key': `${key}:plot`,
    });
    this.plot.style.setProperty('--chart-height', `${chart.height}px`);
    const tools = chartTools(chart, key, actions, () => this.drawing);
    this.element = element('div', { class: 'chart' }, this.plot, this.legend, tools);
    this.plot.addEventListener('pointermove', ({ offsetX, offsetY }) =>
      this.point(chart.nearest(offsetX, offsetY, this.size)),
    );
    this.plot.addEventListener('pointerleave', () => this.point(undefined));
    this.plot.addEventListener('blur', () => this.point(undefined));
    this.plot.addEventListener('click', ({ offsetX, offsetY }) =>
      this.pick(chart.nearest(offsetX, offsetY, this.size)),
    );
    this.plot.addEventListener('keydown', (event) => this.onKey(event));
    this.register(onThemeChange(() => this.draw(readInk())));
  }

  /** Draws once there is a width to draw in, and whenever that changes. */
  afterAttached(): void {
    const observer = new ResizeObserver(() => this.fit());
    observer.observe(this.plot);
    this.register(toDisposable(() => observer.disconnect()));
    this.fit();
  }

  private fit(): void {
    const width = Math.floor(this.plot.clientWidth);
    if (width > 0 && width !== this.size.width) {
      this.size = { ...this.size, width };
      this.draw(this.ink ?? readInk());
    }
  }

  private draw(ink: Ink): void {
    this.ink = ink;
    if (this.size.width > 0) {
      this.drawing = this.chart.draw(this.size, ink);
      this.point(this.pointed);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      this.pick(this.pointed);
      return;
    }
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) {
      return;
    }
    const next = this.pointed === undefined ? 0 : this.pointed + step;
    this.point(Math.max(0, Math.min(this.chart.places - 1, next)));
    event.preventDefault();
  }

  private pick(place: number | undefined): void {
    if (place !== undefined) {
      this.onPick?.(place);
    }
  }

  /** Shows the values at a place, or none. */
  private point(place: number | undefined): void {
    const { drawing, ink, size, chart } = this;
    const at = place !== undefined && place < chart.places ? place : undefined;
    this.pointed = at;
    if (drawing === undefined || ink === undefined) {
      return;
    }
    this.plot.replaceChildren(
      drawing,
      ...(at === undefined
        ? []
        : [
            svg(
              'svg',
              { class: 'chart-marker', ...size, 'aria-hidden': 'true' },
              chart.marker(at, size, ink),
            ),
          ]),
    );
    this.legend.replaceChildren(...chart.legend(at, ink));
  }
}
