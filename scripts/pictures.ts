/**
 * `npm run pictures`: takes the pictures of the README anew, from the sample workspace in the real
 * workbench, into media/readme. Look at them before they are committed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startWorkbench, type Workbench } from '../test/support/workbench';
import { repositoryRoot } from './paths';

const patience = { timeout: 60_000 };

/** What is drawn last fades in; a picture is taken when nothing moves any more. */
const settling = 1_500;

async function main(): Promise<void> {
  spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: repositoryRoot, stdio: 'inherit' });
  await inWorkbench('bracket-puzzle.jsonl', async (workbench) => {
    await records(workbench);
    await trajectory(workbench);
    await vote(workbench);
    await cost(workbench);
    await tree(workbench);
  });
  await inWorkbench('bracket-puzzle.jsonl', prune);
  await inWorkbench('graph-colouring.jsonl', table);
}

async function inWorkbench(file: string, take: (open: Workbench) => Promise<void>): Promise<void> {
  const workbench = await startWorkbench({ file });
  try {
    await workbench.page.locator(lens).nth(3).waitFor(patience);
    await take(workbench);
  } finally {
    await workbench.close();
  }
}

const lens = '.codelens-decoration a:has-text("trajectory")';

async function records({ page }: Workbench): Promise<void> {
  await keep(page, 'records', { x: 0, y: 0, width: 1280, height: 330 });
}

/** The card of a segment over the document, and the vote of its siblings beside it. */
async function trajectory(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.locator(lens).nth(3).click();
  await page.locator('.tab.active', { hasText: '#4' }).waitFor(patience);
  await workbench.runCommand('CoT Lens: Show the Vote of the Siblings');
  await (await workbench.frameWith('#app .row')).locator('.row').nth(4).waitFor(patience);
  const line = page.locator('.editor-instance .view-line', { hasText: 'Let me think differently' });
  await line.first().hover({ position: { x: 60, y: 8 }, ...patience });
  await page.locator('.monaco-hover:visible', { hasText: /KV.cache.here/ }).waitFor(patience);
  await keep(page, 'trajectory');
}

async function vote(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.mouse.move(5, 400);
  await workbench.runCommand('CoT Lens: Open Vote in Editor');
  await page.locator('.tab.active', { hasText: 'Vote:' }).waitFor(patience);
  // A page that comes up takes the focus, and with it the list of commands away.
  await (await workbench.frameWith('.chart-drawing')).locator('.row').nth(4).waitFor(patience);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await keep(page, 'vote');
}

async function cost(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.tab', { hasText: '#4' }).click();
  await workbench.runCommand('CoT Lens: Show Cost');
  await (
    await workbench.frameWith('.headline-figures')
  )
    .locator('.chart-drawing')
    .last()
    .waitFor(patience);
  await keep(workbench.page, 'cost');
}

async function tree(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.tab', { hasText: '#4' }).click();
  await workbench.runCommand('CoT Lens: Show Rollout Tree');
  await workbench.page.locator('.tab.active', { hasText: 'Rollout tree:' }).waitFor(patience);
  await (await workbench.frameWith('.tree-drawing, canvas')).locator('canvas').waitFor(patience);
  await keep(workbench.page, 'tree');
}

async function prune(workbench: Workbench): Promise<void> {
  await workbench.runCommand('CoT Lens: Prune and Export');
  await workbench.page.locator('.tab.active', { hasText: 'Prune:' }).waitFor(patience);
  await (
    await workbench.frameWith('.rules')
  )
    .locator('[data-amount="trajectories"]')
    .waitFor(patience);
  await keep(workbench.page, 'prune');
}

async function table(workbench: Workbench): Promise<void> {
  await workbench.runCommand('CoT Lens: Open as a Table of Trajectories');
  const frame = await workbench.frameWith('#app [role="grid"]');
  await frame.locator('[role="row"]', { hasText: '114' }).first().waitFor(patience);
  await keep(workbench.page, 'table');
}

async function keep(page: Page, name: string, clip?: Clip): Promise<void> {
  await page.waitForTimeout(settling);
  const path = join(repositoryRoot, 'media', 'readme', `${name}.png`);
  await page.screenshot({ path, ...(clip !== undefined && { clip }) });
  console.log(path);
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

void main();
