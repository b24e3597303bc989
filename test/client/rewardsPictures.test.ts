import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { RewardsState } from '../../src/views/protocol/rewards';
import { buildPage, type PageFiles } from '../support/clientPage';
import { takePictures } from '../support/pagePictures';
import { rewardsState } from '../support/rewardsStates';
import { StatePage } from '../support/statePage';

const widths = [480, 1200];

const pictured: readonly [string, RewardsState][] = [
  ['rewards', rewardsState()],
  [
    'rewards-loading',
    rewardsState({
      lines: { kind: 'failed', message: 'The file has 3 records now; record 4 is gone.' },
      report: { kind: 'loading', message: 'Comparing the rewards of the file…' },
    }),
  ],
];

describe('pictures of the page of rewards', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('rewards');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state) => {
    const rewards = await StatePage.open(browser, files, state);
    await takePictures(rewards, name, { widths });
  });
});
