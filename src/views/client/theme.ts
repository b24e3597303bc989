import { type GroupId, groups } from '../../analysis/segments/groups';
import { type IDisposable, toDisposable } from '../../base/lifecycle';

/** The colours a canvas needs. Everything else follows the theme by itself, through CSS. */
export interface Theme {
  readonly groupColours: ReadonlyMap<GroupId, string>;
  readonly foreground: string;
  readonly background: string;
  /** For lines that should be seen only when looked for. */
  readonly faint: string;
  /** Colours alone do not tell groups apart: draw outlines and patterns. */
  readonly highContrast: boolean;
}

/** The theme as the page's CSS variables have it now; a group's colour is contributed by its id. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const colour = (name: string, fallback: string): string =>
    style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  const foreground = colour('foreground', style.color);
  const faint = colour('descriptionForeground', foreground);
  return {
    groupColours: new Map(groups.map(({ id }) => [id, colour(`cotLens-${id}`, faint)] as const)),
    foreground,
    background: style.getPropertyValue('--page-background').trim() || 'transparent',
    faint,
    highContrast: [...document.body.classList].some((each) =>
      each.startsWith('vscode-high-contrast'),
    ),
  };
}

/**
 * Tells when the theme may have changed. VS Code writes its variables to the root element's style
 * and the theme's name to the body; a user's own colours change only the former.
 */
export function onThemeChange(listener: () => void): IDisposable {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
  });
  return toDisposable(() => observer.disconnect());
}
