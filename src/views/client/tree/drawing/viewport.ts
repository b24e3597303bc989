import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ZoomTransform } from 'd3-zoom';
import type { Size } from '../../charts/plotArea';
import type { Area } from './surface';

/** Which part of a tree is seen, and where. */
export interface Viewport {
  readonly size: Size;
  /** Where bars may stand. */
  readonly plot: Area;
  /** Pixels of a token, from the left, and of a row, from above. */
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** How large a tree is. */
export interface Extent {
  readonly tokens: number;
  readonly rows: number;
}

/** Room for the mark of the problem, and for the axis. */
const margins = { left: 20, top: 10, bottom: 38 } as const;
/** Room for the labels at the right end, in pixels at most and as a share of the width. */
const labelRoom = { most: 96, share: 0.12 } as const;
/** Few rollouts do not fill the page. */
const tallestRow = 44;

/** The height in which all rows are as tall as they get. */
export function heightOf(rows: number): number {
  return margins.top + rows * tallestRow + margins.bottom;
}

/** @param transform what the user made of the whole by zooming and panning */
export function viewport(size: Size, { tokens, rows }: Extent, transform: ZoomTransform): Viewport {
  const plot = {
    x: margins.left,
    y: margins.top,
    width: Math.max(
      1,
      size.width - margins.left - Math.min(labelRoom.most, labelRoom.share * size.width),
    ),
    height: Math.max(1, size.height - margins.top - margins.bottom),
  };
  const x = scaleLinear([0, tokens], [plot.x, plot.x + plot.width]);
  const height = Math.min(plot.height, rows * tallestRow);
  const y = scaleLinear([0, rows], [plot.y, plot.y + height]);
  return { size, plot, x: transform.rescaleX(x), y: transform.rescaleY(y) };
}
