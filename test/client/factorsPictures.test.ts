import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { resultsFolder } from '../../scripts/paths';
import type { FactorsState } from '../../src/views/protocol/factors';
import { buildPage, type PageFiles } from '../support/clientPage';
import { agreementView, factorsState, profiles } from '../support/factorsStates';
import { StatePage } from '../support/statePage';
import type { ThemeName } from '../support/votePageThemes';

const folder = join(resultsFolder, 'screenshots');
const themes: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light'];
const widths = [480, 1200];

const pictured: readonly [string, FactorsState][] = [
  ['factors-profile', factorsState({})],
  [
    'factors-one',
    factorsState({
      scope: 'trajectory',
      body: { kind: 'profile', profile: profiles(0, 1, 0) },
    }),
  ],
  [
    'factors-agreement',
    factorsState({
      tab: 'agreement',
      body: { kind: 'agreement', agreement: agreementView({ labels: 140, stale: 2 }) },
    }),
  ],
  [
    'factors-no-labels',
    factorsState({
      tab: 'agreement',
      body: {
        kind: 'agreement',
        agreement: agreementView({ labels: 0, sources: ['labeller'] }),
      },
    }),
  ],
  ['factors-loading', factorsState({ body: { kind: 'loading', message: 'Reading…' } })],
];

describe('pictures of the page of thought factors', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
    files = await buildPage('factors');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state) => {
    const factors = await StatePage.open(browser, files, state);
    const { page } = factors;
    for (const theme of themes) {
      await factors.setTheme(theme);
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
    expect(factors.complaints).toEqual([]);
    expect(await factors.violations()).toEqual([]);
    await page.close();
  });
});
