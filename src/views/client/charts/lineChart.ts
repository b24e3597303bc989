import { Disposable, toDisposable } from '../../../base/lifecycle';
import { element, plainButton } from '../dom';
import { onThemeChange } from '../theme';
import { chartLegend } from './chartLegend';
import { chartCsv, chartTable } from './chartTable';
import { drawChart } from './drawChart';
import { type Ink, readInk } from './ink';
import { plotArea, type Size } from './plotArea';
import { axisOf, type ChartSpec, valueAt, xsOf } from './spec';
import { svg } from './svg';

const height = 190;

/**
 * A line chart with its legend, the values under the pointer or at the arrow keys, the same as a
 * table, and copies of it. d3 computes scales and paths; it writes no styles into the page, which
 * its policy would refuse, and an SVG can be copied as it is.
 */
export class LineChart extends Disposable {
  readonly element: HTMLElement;
  private readonly plot: HTMLElement;
  private readonly legend = element('div', { class: 'chart-legend', 'aria-live': 'polite' });
  private drawing: SVGSVGElement | undefined;
  private ink: Ink | undefined;
  private size: Size = { width: 0, height };
  private pointed: number | undefined;

  constructor(
    private readonly spec: ChartSpec,
    private readonly key: string,
    private readonly copy: (text: string) => void,
  ) {
    super();
    this.plot = element('div', {
      class: 'chart-plot',
      role: 'img',
      tabindex: 0,
      'aria-label': `${spec.title}. The arrow keys read the values; they also stand in the table.`,
      'data-key': `${key}:plot`,
    });
    this.element = element('div', { class: 'chart' }, this.plot, this.legend, this.tools());
    this.plot.addEventListener('pointermove', ({ offsetX }) => this.point(this.nearest(offsetX)));
    this.plot.addEventListener('pointerleave', () => this.point(undefined));
    this.plot.addEventListener('blur', () => this.point(undefined));
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

  private tools(): HTMLElement {
    return element(
      'div',
      { class: 'chart-tools' },
      element(
        'details',
        { class: 'chart-table', 'data-key': `${this.key}:table` },
        element('summary', {}, 'As a table'),
        chartTable(this.spec),
      ),
      plainButton(
        { class: 'link', 'data-key': `${this.key}:svg` },
        () => this.copySvg(),
        'Copy SVG',
      ),
      plainButton(
        { class: 'link', 'data-key': `${this.key}:csv` },
        () => this.copy(chartCsv(this.spec)),
        'Copy CSV',
      ),
    );
  }

  private fit(): void {
    const width = Math.floor(this.plot.clientWidth);
    if (width > 0 && width !== this.size.width) {
      this.size = { width, height };
      this.draw(this.ink ?? readInk());
    }
  }

  private draw(ink: Ink): void {
    this.ink = ink;
    if (this.size.width > 0) {
      this.drawing = drawChart(this.spec, this.size, ink);
      this.point(this.pointed);
    }
  }

  private copySvg(): void {
    if (this.drawing !== undefined) {
      this.copy(this.drawing.outerHTML);
    }
  }

  private nearest(offset: number): number | undefined {
    const { x } = plotArea(this.spec, this.size);
    const distance = (at: number): number => Math.abs(x(at) - offset);
    return xsOf(this.spec).reduce<number | undefined>(
      (best, at) => (best === undefined || distance(at) < distance(best) ? at : best),
      undefined,
    );
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) {
      return;
    }
    const xs = xsOf(this.spec);
    const here = this.pointed === undefined ? -1 : xs.indexOf(this.pointed);
    this.point(xs[Math.max(0, Math.min(xs.length - 1, here < 0 ? 0 : here + step))]);
    event.preventDefault();
  }

  /** Shows the values at an x, or none. */
  private point(at: number | undefined): void {
    const { drawing, ink } = this;
    this.pointed = at;
    if (drawing === undefined || ink === undefined) {
      return;
    }
    this.plot.replaceChildren(drawing, ...(at === undefined ? [] : [this.marker(at, ink)]));
    const values = new Map(
      this.spec.lines.map((line) => {
        const value = at === undefined ? undefined : valueAt(line, at);
        return [line.name, value === undefined ? undefined : axisOf(this.spec, line).format(value)];
      }),
    );
    const place =
      at === undefined
        ? []
        : [element('span', { class: 'chart-x' }, `${this.spec.x.label}: ${at}`)];
    this.legend.replaceChildren(
      ...place,
      ...chartLegend(this.spec, ink, (name) => values.get(name)),
    );
  }

  private marker(at: number, ink: Ink): SVGSVGElement {
    const { x, edges } = plotArea(this.spec, this.size);
    return svg(
      'svg',
      { class: 'chart-marker', width: this.size.width, height, 'aria-hidden': 'true' },
      svg('line', {
        x1: x(at),
        x2: x(at),
        y1: edges.top,
        y2: edges.bottom,
        stroke: ink.foreground,
      }),
    );
  }
}
