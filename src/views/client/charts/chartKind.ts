import type { Ink } from './ink';
import type { Size } from './plotArea';

/** What is special to a kind of chart; `ChartView` puts it on the page. */
export interface ChartKind {
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
  /** How many places have values that can be read. */
  readonly places: number;
  draw(size: Size, ink: Ink): SVGSVGElement;
  /** The place nearest to a point of the drawing. */
  nearest(x: number, y: number, size: Size): number | undefined;
  /** What shows a place in the drawing. */
  marker(place: number, size: Size, ink: Ink): SVGElement;
  /** What the colours mean, with the values of a place where there is one. */
  legend(place: number | undefined, ink: Ink): readonly HTMLElement[];
  /** The same values as a table: for screen readers, and for whoever wants the figures. */
  table(): HTMLElement;
  /** The values in full, with a line of names. */
  csv(): string;
}
