import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { resultsFolder } from '../../scripts/paths';
import type { BudgetState } from '../../src/views/protocol/budget';
import { BudgetPage, budgetState, buildBudgetPage, measuredSeed } from '../support/budgetPage';
import type { PageFiles } from '../support/clientPage';
import type { ThemeName } from '../support/votePageThemes';

const folder = join(resultsFolder, 'screenshots');
const themes: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light'];
const widths = [400, 760, 1280];

const pictured: readonly [string, BudgetState, unknown][] = [
  ['budget-defaults', budgetState(), undefined],
  [
    'budget-seeded',
    budgetState(measuredSeed()),
    { changed: { judgePasses: 12, verifierSeconds: 900, usdPerCpuHour: 3, epochs: 20 } },
  ],
];

describe('pictures of the page of the training budget', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
    files = await buildBudgetPage();
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state, saved) => {
    const budget = await BudgetPage.open(browser, files, state, { saved });
    const { page } = budget;
    for (const theme of themes) {
      await budget.setTheme(theme);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({
          path: join(folder, `${name}-${theme}-${width}.png`),
          fullPage: true,
        });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${theme} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    expect(budget.complaints).toEqual([]);
    expect(await budget.violations()).toEqual([]);
    await page.close();
  });
});
