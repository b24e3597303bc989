import { scaleLinear } from 'd3-scale';
import { type Ink, readInk } from '../../charts/ink';
import { opaque } from '../../opaque';

/** What a tree is drawn with; all colours are in the drawing, so that a copy looks the same. */
export interface TreeInk extends Ink {
  /** Ends and middle of a diverging scale: blue and orange differ for colour-blind eyes too. */
  readonly high: string;
  readonly middle: string;
  readonly low: string;
  /** Around the step that is chosen. */
  readonly chosen: string;
}

export function readTreeInk(): TreeInk {
  const ink = readInk();
  const style = getComputedStyle(document.body);
  const colour = (name: string, fallback: string): string =>
    style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  return {
    ...ink,
    high: opaque(colour('charts-blue', ink.foreground)),
    middle: scaleLinear<string>().range([ink.background, ink.foreground])(middleShare(ink)),
    // Themes of high contrast have no orange of their own.
    low: opaque(colour('charts-orange', '#d18616')),
    chosen: colour('focusBorder', ink.foreground),
  };
}

/** How far the middle stands out from the page: it is a value too, and has to be seen. */
function middleShare({ highContrast }: Ink): number {
  return highContrast ? 0.5 : 0.3;
}
