/**
 * Measures the page of the rollout tree with 1,000 siblings of about 100 steps: what is computed once
 * for it, and what the browser works for each frame while the user zooms and pans.
 */
import type { CDPSession } from 'playwright-core';
import { launchChromium } from '../../scripts/hosts/chromium';
import { defaultProfile } from '../../src/analysis/cost/servingProfile';
import type { TreeState } from '../../src/views/protocol/tree';
import { rowsOf } from '../../src/views/client/tree/layouts/rows';
import { chainsOf } from '../../src/views/client/tree/model/chains';
import { filterOf } from '../../src/views/client/tree/model/filters';
import { shownTree } from '../../src/views/client/tree/model/shownTree';
import { TreeModel } from '../../src/views/client/tree/model/treeModel';
import type { GrownTree } from '../../src/worker/tree/grownTree';
import { buildPage } from '../support/clientPage';
import { grownTree, treeState } from '../support/rolloutTrees';
import { StatePage } from '../support/statePage';
import type { PageOpener } from '../support/webviewPage';
import { milliseconds, printTable } from './files/rounds';

const frames = 60;

export async function run(): Promise<void> {
  const { value: grown, time } = timed(() => grownTree({ siblings: 1000, steps: 100 }));
  measureOnce(grown, time);
  await measureFrames(grown);
}

function timed<T>(work: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now();
  const value = work();
  return { value, time: performance.now() - start };
}

function measureOnce(grown: GrownTree, growing: number): void {
  const columns = timed(() => grown.overview);
  const model = timed(() => new TreeModel(columns.value.columns));
  const shown = timed(() => shownTree(model.value, columns.value.siblings, filterOf('all'), true));
  const chains = timed(() => chainsOf(shown.value));
  const rows = timed(() => rowsOf(chains.value));
  printTable(`${model.value.size} nodes, ${rows.value.descendants().length} chains, once`, [
    ['tree and figures', 'columns', 'model', 'filter', 'chains', 'rows'],
    [growing, ...[columns, model, shown, chains, rows].map(({ time }) => time)].map((time) =>
      milliseconds(time),
    ),
  ]);
}

async function measureFrames(grown: GrownTree): Promise<void> {
  const browser = await launchChromium();
  // The loader of these programs wraps named functions in a call that no page knows.
  const opener: PageOpener = {
    newPage: async (options) => {
      const page = await browser.newPage(options);
      await page.addInitScript({ content: 'globalThis.__name = (each) => each;' });
      return page;
    },
  };
  const replies = { node: grown.node(0, defaultProfile) };
  const table = [['layout and colours', 'script ms a frame', 'all ms a frame']];
  const files = await buildPage('tree');
  const state = treeState(grown);
  for (const [layout, colouring] of [
    ['branches', 'value'],
    ['icicle', 'value'],
    ['icicle', 'factor'],
  ] as const) {
    const saved = { layout, colouring, subject: state.subject };
    const loading: TreeState = { kind: 'loading', message: '' };
    const tree = await StatePage.open<TreeState>(opener, files, loading, { saved, replies });
    await tree.push(state);
    await tree.settled();
    const session = await tree.page.context().newCDPSession(tree.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tree.page.locator('.tree-frame').hover({ position: { x: 300, y: 250 } });
    const before = await metrics(session);
    for (let frame = 0; frame < frames; frame++) {
      await tree.page.mouse.wheel(0, frame % 30 < 15 ? -60 : 60);
      await tree.settled();
    }
    const after = await metrics(session);
    const each = (name: string): string =>
      milliseconds((1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))) / frames);
    table.push([`${layout}, ${colouring}`, each('ScriptDuration'), each('TaskDuration')]);
    await tree.page.close();
  }
  printTable(`${frames} steps of zooming in Chromium`, table);
  await browser.close();
}

async function metrics(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return new Map(all.map(({ name, value }) => [name, value]));
}
