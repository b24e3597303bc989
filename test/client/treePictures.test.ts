import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { TreeState } from '../../src/views/protocol/tree';
import { buildPage, type PageFiles } from '../support/clientPage';
import { takePictures } from '../support/pagePictures';
import { allDetails, grownTree, treeState, type TreeSketch } from '../support/rolloutTrees';
import { StatePage } from '../support/statePage';

const widths = [480, 1200];

const pictured: readonly [string, TreeSketch, unknown][] = [
  ['tree', {}, { node: 8 }],
  ['tree-icicle', {}, { layout: 'icicle' }],
  ['tree-rewards', { siblings: 24, rated: true, offered: true }, { colouring: 'processReward' }],
  ['tree-factors', { siblings: 12 }, { colouring: 'factor', layout: 'icicle' }],
  ['tree-verified', { siblings: 24, unjudged: true, checked: true }, { colouring: 'verified' }],
  ['tree-unjudged', { siblings: 4, unjudged: true, steps: 26 }, {}],
];

describe('pictures of the page of the rollout tree', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('tree');
  });
  afterAll(() => browser.close());

  it.each(pictured)('%s fits every width in every theme', async (name, sketch, saved) => {
    const grown = grownTree(sketch);
    const state = treeState(grown);
    const subject = state.subject;
    const nodes = allDetails(grown);
    const tree = await StatePage.open<TreeState>(browser, files, state, {
      saved: { ...(saved as object), subject },
      nodes,
    });
    await takePictures(tree, name, { widths });
  });
});
