import type { Ink } from './ink';
import { labelSize, type Size } from './plotArea';
import { svg } from './svg';

/** A drawing that stands for itself: its colours and fonts are in it. */
export function sheet(
  title: string,
  { width, height }: Size,
  ink: Ink,
  ...parts: readonly SVGElement[]
): SVGSVGElement {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': ink.font,
      'font-size': labelSize,
      fill: ink.foreground,
      class: 'chart-drawing',
      'aria-hidden': 'true',
    },
    svg('title', {}, title),
    ...parts,
  );
}
