import { svg } from '../../charts/svg';
import { type Surface, markSize } from './surface';

/** Draws into an SVG group, from which the result is taken. */
export function svgSurface(): Surface & { readonly group: SVGGElement } {
  const whole = svg('g', {});
  let group = whole;
  let clips = 0;
  const add = (element: SVGElement): void => group.append(element);
  return {
    group: whole,
    rect({ x, y, width, height }, { fill, stroke, strokeWidth = 1 }) {
      const inset = stroke === undefined ? 0 : Math.min(strokeWidth, width, height) / 2;
      add(
        svg('rect', {
          x: round(x + inset),
          y: round(y + inset),
          width: round(width - 2 * inset),
          height: round(height - 2 * inset),
          fill: fill ?? 'none',
          stroke,
          'stroke-width': stroke === undefined ? undefined : strokeWidth,
        }),
      );
    },
    line(from, to, colour) {
      add(
        svg('line', {
          x1: round(from.x),
          y1: round(from.y),
          x2: round(to.x),
          y2: round(to.y),
          stroke: colour,
        }),
      );
    },
    mark({ x, y }, colour) {
      const [left, right, top] = [x - markSize.half, x + markSize.half, y - markSize.height];
      const points = `${round(left)},${round(top)} ${round(right)},${round(top)} ${round(x)},${round(y)}`;
      add(svg('polygon', { points, fill: colour }));
    },
    text({ x, y }, text, { colour, align }) {
      add(svg('text', { x: round(x), y: round(y), fill: colour, 'text-anchor': align }, text));
    },
    within({ x, y, width, height }, draw) {
      const id = `tree-clip-${++clips}`;
      const outer = group;
      group = svg('g', { 'clip-path': `url(#${id})` });
      outer.append(svg('clipPath', { id }, svg('rect', { x, y, width, height })), group);
      draw();
      group = outer;
    },
  };
}

/** Two digits behind the point are finer than any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
