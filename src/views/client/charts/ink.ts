import type { GroupId } from '../../../analysis/segments/groups';
import { readTheme } from '../theme';
import { opaque } from '../opaque';

/**
 * What a chart is drawn with. Colours are read from the theme and written into the drawing, so that
 * a copy of it looks the same elsewhere.
 */
export interface Ink {
  readonly foreground: string;
  readonly background: string;
  readonly faint: string;
  /** For values that are not to be passed. */
  readonly limit: string;
  readonly font: string;
  readonly groups: ReadonlyMap<GroupId, string>;
  /** Colours alone do not tell things apart. */
  readonly highContrast: boolean;
  /** Pens by the place of a line among those of its axis. */
  readonly left: readonly Pen[];
  readonly right: readonly Pen[];
}

/** Lines differ by their dashes as well as by their colours. */
export interface Pen {
  readonly colour: string;
  readonly dashes: string;
}

const leftColours = [
  'charts-blue',
  'charts-green',
  'charts-yellow',
  'charts-purple',
  'charts-red',
  'charts-orange',
] as const;
const leftDashes = ['', '7 3', '2 2', '8 2 2 2', '12 3', '4 1'] as const;
const rightDashes = ['1 3', '4 4', '6 2 1 2'] as const;

export function readInk(): Ink {
  const { foreground, background, faint, groupColours, highContrast } = readTheme();
  const style = getComputedStyle(document.body);
  const colour = (name: string, fallback: string): string =>
    style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  return {
    foreground,
    background,
    faint,
    limit: colour('editorWarning-foreground', colour('charts-orange', foreground)),
    font: colour('font-family', 'sans-serif'),
    groups: groupColours,
    highContrast,
    left: leftColours.map((name, at) => ({
      colour: opaque(colour(name, foreground)),
      dashes: leftDashes[at] ?? '',
    })),
    right: rightDashes.map((dashes) => ({ colour: faint, dashes })),
  };
}

export function penOf(pens: readonly Pen[], place: number): Pen {
  return pens[place % pens.length] ?? { colour: 'currentColor', dashes: '' };
}
