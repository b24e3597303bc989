import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { resultsFolder } from '../../scripts/paths';
import type { FileVotesState } from '../../src/views/protocol/fileVotes';
import { buildPage, type PageFiles } from '../support/clientPage';
import { alone, compared, fileVotesState } from '../support/fileVotesStates';
import { StatePage } from '../support/statePage';
import type { ThemeName } from '../support/votePageThemes';

const folder = join(resultsFolder, 'screenshots');
const themes: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light'];
const widths = [480, 1200];

const pictured: readonly [string, FileVotesState, unknown][] = [
  ['file-votes', alone, undefined],
  ['file-votes-baseline', compared, { choice: 'all', method: 'bestOfN' }],
  [
    'file-votes-loading',
    fileVotesState({ kind: 'loading', message: 'Counting the votes…' }),
    undefined,
  ],
];

describe('pictures of the page of the votes of a file', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
    files = await buildPage('fileVotes');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state, saved) => {
    const votes = await StatePage.open(browser, files, state, { saved });
    const { page } = votes;
    for (const theme of themes) {
      await votes.setTheme(theme);
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
    expect(votes.complaints).toEqual([]);
    expect(await votes.violations()).toEqual([]);
    await page.close();
  });
});
