import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { BudgetState } from '../../src/views/protocol/budget';
import { BudgetPage, budgetState, buildBudgetPage, measuredSeed } from '../support/budgetPage';
import type { PageFiles } from '../support/clientPage';
import { takePictures } from '../support/pagePictures';

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
    browser = await launchChromium();
    files = await buildBudgetPage();
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state, saved) => {
    const budget = await BudgetPage.open(browser, files, state, { saved });
    await takePictures(budget, name, { widths });
  });
});
