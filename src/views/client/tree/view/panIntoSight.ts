interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By how much an area has to be moved to be seen within a plot, in pixels; 0 where it is. */
export function panIntoSight(area: Area, plot: Area): { readonly x: number; readonly y: number } {
  return {
    x: missing(area.x, area.x + area.width, plot.x, plot.x + plot.width),
    y: missing(area.y, area.y + area.height, plot.y, plot.y + plot.height),
  };
}

/** By how much a stretch has to be moved to lie within another. */
function missing(from: number, to: number, first: number, last: number): number {
  if (from < first) {
    return first - from;
  }
  return to > last ? Math.max(last - to, first - from) : 0;
}
