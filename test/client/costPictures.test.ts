import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { resultsFolder } from '../../scripts/paths';
import { profileFrom } from '../../src/analysis/cost/profileOptions';
import { defaultProfiles } from '../../src/analysis/cost/servingProfile';
import type { CostState } from '../../src/views/protocol/cost';
import { buildPage, type PageFiles } from '../support/clientPage';
import { costState, groupOf } from '../support/costStates';
import { StatePage } from '../support/statePage';
import type { ThemeName } from '../support/votePageThemes';

const folder = join(resultsFolder, 'screenshots');
const themes: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light'];
const widths = [420, 1200];
const [, second] = defaultProfiles;

const pictured: readonly [string, CostState][] = [
  ['cost', costState(second === undefined ? {} : { beside: second })],
  [
    'cost-bare',
    costState({
      trajectory: { model: undefined, usage: undefined, timestamp: undefined } as never,
      settled: -1,
      group: {
        kind: 'known',
        group: groupOf(
          [
            { tokens: 9000, answer: '1' },
            { tokens: 5000, answer: '2' },
          ],
          420,
          '',
        ),
      },
    }),
  ],
  ['cost-unserved', costState({ profile: profileFrom({ gpus: 1 }), group: { kind: 'loading' } })],
];

describe('pictures of the page of cost', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
    files = await buildPage('cost');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state) => {
    const cost = await StatePage.open(browser, files, state);
    const { page } = cost;
    await page.evaluate(() => {
      document.querySelector('details.formula')?.setAttribute('open', '');
    });
    for (const theme of themes) {
      await cost.setTheme(theme);
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
    expect(cost.complaints).toEqual([]);
    expect(await cost.violations()).toEqual([]);
    await page.close();
  });
});
