import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { FileVotesState } from '../../src/views/protocol/fileVotes';
import { buildPage, type PageFiles } from '../support/clientPage';
import { alone, compared, fileVotesState } from '../support/fileVotesStates';
import { takePictures } from '../support/pagePictures';
import { StatePage } from '../support/statePage';

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
    browser = await launchChromium();
    files = await buildPage('fileVotes');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, state, saved) => {
    const votes = await StatePage.open(browser, files, state, { saved });
    await takePictures(votes, name, { widths });
  });
});
