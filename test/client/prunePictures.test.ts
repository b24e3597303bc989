import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PruneState } from '../../src/views/protocol/prune';
import { buildPage, type PageFiles } from '../support/clientPage';
import { takePictures } from '../support/pagePictures';
import { emptyView, pruneReplies, pruneState, readingView } from '../support/pruneStates';
import { StatePage } from '../support/statePage';

const widths = [480, 1200];

const pictured: readonly [string, PruneState, object][] = [
  ['prune', pruneState(), pruneReplies],
  [
    'prune-reading',
    pruneState({ kind: 'view', view: readingView }, { right: true, majority: true }),
    pruneReplies,
  ],
  [
    'prune-empty',
    pruneState({ kind: 'view', view: emptyView }, {}),
    { page: { from: 0, rows: [] }, preview: {} },
  ],
  ['prune-failed', pruneState({ kind: 'failed', message: 'The disk is gone.' }), {}],
];

describe('pictures of the page that prunes a file', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('prune');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s', async (name, state, replies) => {
    const page = await StatePage.open(browser, files, state, {
      replies: replies as Readonly<Record<string, unknown>>,
    });
    await takePictures(page, name, { widths });
  });
});
