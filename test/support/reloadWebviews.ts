import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import type { Workbench } from './workbench';
import { patience } from './workbenchPage';

/** Loads all webviews anew, and waits until the one that `page` finds is not what it was. */
export async function reloadWebviews(
  workbench: Workbench,
  page: () => Promise<Frame>,
): Promise<void> {
  const before = await page();
  await before.evaluate(() => document.body.classList.add('before'));
  await workbench.runCommand('Developer: Reload Webviews');
  const isNew = async (): Promise<boolean> => {
    try {
      const frame = await page();
      return await frame.evaluate(() => !document.body.classList.contains('before'));
    } catch {
      // The page went away in the meantime.
      return false;
    }
  };
  await expect.poll(isNew, { timeout: patience }).toBe(true);
}
