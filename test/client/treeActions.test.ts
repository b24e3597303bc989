import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { TreeState, TreeView } from '../../src/views/protocol/tree';
import { buildPage, type PageFiles } from '../support/clientPage';
import { allDetails, grownTree, treeState, type TreeSketch } from '../support/rolloutTrees';
import { type Options, StatePage } from '../support/statePage';

const small: TreeSketch = { siblings: 6, steps: 10, forks: [2, 5], rated: true };

describe('the page of the rollout tree', () => {
  let browser: Browser;
  let files: PageFiles;
  let tree: StatePage<TreeState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('tree');
  });
  afterEach(async () => {
    expect(tree.complaints).toEqual([]);
    expect(await tree.violations()).toEqual([]);
    await tree.page.close();
  });
  afterAll(() => browser.close());

  const start = async (sketch: TreeSketch = small, options: Options = {}): Promise<Page> => {
    const grown = grownTree(sketch);
    const nodes = allDetails(grown);
    tree = await StatePage.open<TreeState>(browser, files, treeState(grown), { nodes, ...options });
    return tree.page;
  };
  const item = (): Promise<string | null> =>
    tree.page.locator('[role=treeitem]').getAttribute('aria-label');
  const press = async (...keys: readonly string[]): Promise<string> => {
    await tree.page.locator('.tree-frame').focus();
    for (const key of keys) {
      await tree.page.keyboard.press(key);
    }
    await tree.settled();
    return (await item()) ?? '';
  };
  const asked = async (method: string) =>
    (await tree.requests()).filter((request) => request.method === method);

  it('says of an answer that is right of some rollouts only how many those are', async () => {
    const page = await start({ ...small, disputed: true });
    const chip = page.locator('.chip', { hasText: '42 ×' });
    expect(await chip.textContent()).toMatch(/^42 × 6, 3 right$/);
    expect(await chip.locator('.verdict-word').count()).toBe(0);
  });

  it('is walked by the keyboard, as a tree of which one item is told', async () => {
    const page = await start();
    expect(await item()).toContain('The problem · 6 rollouts');
    expect(await press('ArrowRight')).toContain('Step 1 · 6 rollouts');
    expect(await press('Control+ArrowRight')).toContain('Step 2');
    const first = await press('ArrowRight');
    expect(await press('ArrowDown')).not.toBe(first);
    const below = page.locator('[role=treeitem]');
    expect(await below.getAttribute('aria-posinset')).toBe('2');
    expect(await below.getAttribute('aria-level')).toBe('4');
    expect(await press('ArrowUp')).toBe(first);
    expect(await press('End')).toContain('1 rollout ·');
    expect(await press('Home')).toContain('The problem');
    const active = await page.locator('.tree-frame').getAttribute('aria-activedescendant');
    expect(await below.getAttribute('id')).toBe(active);
  });

  it('opens the chosen step, to the side with Ctrl', async () => {
    await start();
    await press('ArrowRight', 'ArrowRight', 'Enter', 'Control+Enter');
    expect((await asked('openStep')).map(({ parameter }) => parameter)).toEqual([
      { id: { record: 0, index: 0 }, before: 1, beside: false },
      { id: { record: 0, index: 0 }, before: 1, beside: true },
    ]);
  });

  it('says of the chosen step what is known, its siblings open there', async () => {
    const page = await start();
    await press('ArrowRight');
    const details = page.locator('.details');
    const words = (await details.innerText()).replaceAll('\u00a0', ' ');
    expect(words).toContain('Move 1 on way /.');
    expect(words).toMatch(/Right\s+\d+ % \(\d of 6\), Wilson 95 %: \d+–\d+ %/);
    expect(words).toMatch(/Process reward\s+min 0\.98 · product 0\.98 · last 0\.98/);
    expect(words).toMatch(/KV cache\s+[\d.]+ MB, [\d.]+ MB saved/);
    expect(words).toMatch(/Q [\d.]+ · U [\d.]+ · Q \+ U [\d.]+/);
    const score = await details.locator('.selection p').innerText();
    await details.locator('select').selectOption('omega-prm');
    expect(await details.locator('.selection p').innerText()).not.toBe(score);
    expect(await tree.saved()).toMatchObject({ rule: 'omega-prm', node: 1 });
    await details.locator('.through button').nth(2).click();
    expect((await asked('openStep')).at(-1)?.parameter).toMatchObject({
      id: { record: 2, index: 0 },
      before: 0,
    });
  });

  it('chooses what is clicked, and opens it on a double click', async () => {
    const page = await start();
    const box = await page.locator('.tree-frame').boundingBox();
    const at = { x: 30, y: (box?.height ?? 0) / 2 - 14 };
    await page.locator('.tree-frame').click({ position: at });
    expect(await item()).toContain('Step 1');
    await page.locator('.tree-frame').dblclick({ position: at });
    await tree.settled();
    expect(await asked('openStep')).toHaveLength(1);
  });

  it('shows the rollouts that are asked for only', async () => {
    const page = await start();
    await page.getByRole('button', { name: /^Right \d/ }).click();
    const count = Number(
      /\d+/.exec(await page.getByRole('button', { name: /^Right/ }).innerText()),
    );
    expect(await item()).toContain(`The problem · ${count} rollout`);
    await page.getByRole('button', { name: 'Icicle' }).click();
    await page.getByRole('button', { name: 'Advantage' }).click();
    expect(await page.locator('.tree-legend').innerText()).toContain('Advantage:');
    expect(await tree.saved()).toMatchObject({
      filter: 'right',
      layout: 'icicle',
      colouring: 'advantage',
    });
  });

  it('shows what the rules leave out once that is read', async () => {
    const grown = grownTree(small);
    const state = treeState(grown);
    const pruned = (pruning: TreeView['pruning']): TreeState => {
      const { tree: view } = state as Extract<TreeState, { kind: 'tree' }>;
      const known = pruning === 'known';
      const siblings = view.siblings.map((each, place) =>
        known ? { ...each, pruned: place < 2 } : each,
      );
      return { ...state, kind: 'tree', tree: { ...view, siblings, pruning } };
    };
    const page = await start(small, { replies: { readPruned: true } });
    const button = page.getByRole('button', { name: /^Pruned/ });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.getAttribute('title')).toContain('has not been pruned yet');
    await button.click({ force: true });
    expect(await asked('readPruned')).toEqual([]);
    await tree.push(pruned('unread'));
    await tree.settled();
    await button.click();
    await tree.settled();
    expect(await asked('readPruned')).toHaveLength(1);
    expect(await item()).toContain('The problem · 6 rollouts');
    await tree.push(pruned('known'));
    await tree.settled();
    expect(await button.innerText()).toBe('Pruned 2');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await item()).toContain('The problem · 2 rollouts');
  });

  it('shows all again where reading what is pruned came to nothing', async () => {
    const state = treeState(grownTree(small)) as Extract<TreeState, { kind: 'tree' }>;
    const page = await start(small, { replies: { readPruned: false } });
    await tree.push({ ...state, tree: { ...state.tree, pruning: 'unread' } });
    await tree.settled();
    await page.getByRole('button', { name: 'Pruned' }).click();
    await tree.settled();
    expect(await tree.saved()).toMatchObject({ filter: 'all' });
  });

  it('asks verifiers only for the colours that show them, and not again once it is given up', async () => {
    const state = treeState(grownTree(small)) as Extract<TreeState, { kind: 'tree' }>;
    const page = await start(small);
    const unread: TreeState = { ...state, tree: { ...state.tree, verification: 'unread' } };
    await tree.push(unread);
    await tree.settled();
    expect(await asked('verify')).toEqual([]);
    await page.getByRole('button', { name: 'Verified' }).click();
    await tree.settled();
    expect(await asked('verify')).toHaveLength(1);
    await tree.push({ kind: 'loading', message: 'Reading…' });
    await page.locator('[data-key=cancel]').click();
    await tree.push(unread);
    await tree.settled();
    expect(await asked('verify')).toHaveLength(1);
    expect(await tree.saved()).toMatchObject({ colouring: 'value' });
  });

  it('hides what was offered and not taken when it is told to', async () => {
    const page = await start({ ...small, offered: true });
    const walkAll = async () => press('Home', 'Control+ArrowRight', 'ArrowRight', 'ArrowUp');
    expect(await walkAll()).toMatch(/Step/);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await item()).toContain('offered, not taken');
    await page.locator('.offered input').uncheck();
    expect(await item()).not.toContain('offered');
    expect(await tree.saved()).toMatchObject({ offered: false });
  });

  it('zooms by keys and wheel, and what is copied is what is seen', async () => {
    const page = await start({ siblings: 60 });
    const copied = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Copy SVG: Rollout tree' }).click();
      return ((await asked('copy')).at(-1)?.parameter as { readonly text: string }).text;
    };
    const whole = await copied();
    expect(whole).toMatch(/^<svg [^]*Tokens from the start of the output/);
    await press('+', '+');
    const near = await copied();
    expect(near).not.toBe(whole);
    await press('0');
    expect(await copied()).toBe(whole);
    await page.locator('.tree-frame').hover({ position: { x: 200, y: 200 } });
    await page.mouse.wheel(0, -600);
    await tree.settled();
    expect(await copied()).not.toBe(whole);
    await press('-', '-', '-', '-', '-', '-');
    expect(await copied()).toBe(whole);
  });

  it('copies the nodes as CSV', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Copy CSV: nodes of the tree' }).click();
    const { text } = (await asked('copy')).at(-1)?.parameter as { readonly text: string };
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^node,parent,tokens,/);
    expect(lines[1]).toMatch(/^0,,0,0,6,6,/);
    expect(lines).toHaveLength(grownTree(small).overview.columns.parent.length + 1);
  });

  it('draws the share of right ones by steps, beside independent errors', async () => {
    const page = await start({ siblings: 40 });
    const chart = page.locator('section .chart-drawing');
    expect(await chart.locator('title').textContent()).toContain('by number of steps');
    expect(await page.locator('section .chart-legend').innerText()).toContain('Independent errors');
  });

  it('has no box for a problem without a text', async () => {
    const page = await start({ ...small, problem: ' \n' });
    expect(await page.locator('.details h2').first().textContent()).toBe('The problem');
    expect(await page.locator('.step-text').count()).toBe(0);
    await press('ArrowRight');
    expect(await page.locator('.step-text').innerText()).not.toBe('');
  });

  it('takes texts of files as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202egnp.exe';
    const page = await start({ ...small, problem: hostile, words: hostile });
    await press('ArrowRight');
    expect(await page.locator('.step-text').innerText()).toContain('<img src=x');
    expect(await page.locator('#app img').count()).toBe(0);
    expect(await page.locator('#app').innerText()).not.toContain('\u202e');
  });

  it('shows how far the reading is, gives it up, and says why it failed', async () => {
    const page = await start();
    await tree.push({ kind: 'loading', message: 'Reading the siblings: 3 of 9…' });
    expect(await page.locator('.message').innerText()).toContain('3 of 9');
    await page.locator('[data-key=cancel]').click();
    expect(await asked('cancel')).toHaveLength(1);
    await tree.push({ kind: 'cancelled' });
    expect(await page.locator('.message').innerText()).toContain('given up');
    await tree.push({ kind: 'failed', message: 'Line 4: no problem.' });
    expect(await page.locator('[role=alert]').innerText()).toContain('Line 4');
  });

  it('is as it was when it comes back, but not for another trajectory', async () => {
    const saved = { layout: 'icicle', node: 4, filter: 'wrong', rule: 'uct', offered: false };
    const subject = { file: 'file:///work/rollouts.jsonl', id: { record: 0, index: 0 } };
    const page = await start(small, { saved: { ...saved, subject } });
    expect(await tree.saved()).toMatchObject(saved);
    expect(await page.locator('.details h2').first().innerText()).toMatch(/step/i);
    const state = treeState(grownTree(small));
    await tree.push({ ...state, subject: { ...subject, id: { record: 9, index: 0 } } });
    expect(await tree.saved()).toMatchObject({ node: 0, layout: 'icicle' });
  });
});
