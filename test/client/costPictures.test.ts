import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { profileFrom } from '../../src/analysis/cost/profileOptions';
import { defaultProfiles } from '../../src/analysis/cost/servingProfile';
import type { CostState } from '../../src/views/protocol/cost';
import { buildPage, type PageFiles } from '../support/clientPage';
import { costState, groupOf } from '../support/costStates';
import { takePictures } from '../support/pagePictures';
import { StatePage } from '../support/statePage';

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
    browser = await launchChromium();
    files = await buildPage('cost');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state) => {
    const cost = await StatePage.open(browser, files, state);
    await cost.page.evaluate(() => {
      document.querySelector('details.formula')?.setAttribute('open', '');
    });
    await takePictures(cost, name, { widths });
  });
});
