import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';
import { patience } from './workbenchPage';

/** The lenses with such words. VS Code writes the spaces of lenses as no-break ones. */
export function lenses({ page }: Workbench, words: RegExp): Locator {
  return page.locator('.codelens-decoration a', { hasText: words });
}

/** The lenses of the records in view, each of which opens a trajectory. */
export function trajectoryLenses(workbench: Workbench): Locator {
  return lenses(workbench, /Open.trajectory/);
}

/** Opens a trajectory of the file in view by its lens; the first is number 1. */
export async function openTrajectory(workbench: Workbench, number: number): Promise<void> {
  const opens = trajectoryLenses(workbench).nth(number - 1);
  await opens.click({ timeout: patience });
  const tab = workbench.page.locator('.tab.active', { hasText: new RegExp(`#${number}\\b`) });
  await tab.waitFor({ timeout: patience });
}
