import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picturePath } from './picturePath';
import type { ThemeName } from './pageThemes';
import type { WebviewPage } from './webviewPage';

export const pictureThemes: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light'];

export interface Pictures {
  readonly widths: readonly number[];
  /** 900 if not given. */
  readonly height?: number;
  /** Whether the page scrolls within itself, so that it may not be higher than the window either. */
  readonly fillsWindow?: boolean;
}

/**
 * Takes a picture of a page in every theme at every width and closes it. Nothing may be wider than
 * the window, and the page may neither complain nor ask for what its policy forbids.
 */
export async function takePictures(
  shown: WebviewPage,
  name: string,
  { widths, height = 900, fillsWindow = false }: Pictures,
): Promise<void> {
  const { page } = shown;
  for (const theme of pictureThemes) {
    await shown.setTheme(theme);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      await shown.settled();
      await page.screenshot({ path: picturePath(`${name}-${theme}-${width}`), fullPage: true });
      const { across, down } = await overflow(page);
      expect(across, `${name} in ${theme} at ${width} px`).toBeLessThanOrEqual(0);
      if (fillsWindow) {
        expect(down, `${name} in ${theme} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  }
  expect(shown.complaints).toEqual([]);
  expect(await shown.violations()).toEqual([]);
  await page.close();
}

/** Pixels by which a page is larger than the window without its scroll bars. */
function overflow(page: Page): Promise<{ readonly across: number; readonly down: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
}
