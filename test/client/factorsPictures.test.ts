import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { FactorsState } from '../../src/views/protocol/factors';
import { buildPage, type PageFiles } from '../support/clientPage';
import { agreementView, factorsState, profiles } from '../support/factorsStates';
import { takePictures } from '../support/pagePictures';
import { StatePage } from '../support/statePage';

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
    browser = await launchChromium();
    files = await buildPage('factors');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state) => {
    const factors = await StatePage.open(browser, files, state);
    await takePictures(factors, name, { widths });
  });
});
