import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from '../support/workbench';
import { trajectoryLenses } from '../support/workbenchTrajectory';

const patience = { timeout: 60_000 };

/** A file as a table, in the real workbench; each step builds on the last. */
describe('the table', () => {
  let workbench: Workbench;
  let page: Frame;

  beforeAll(async () => {
    workbench = await startWorkbench({ file: 'graph-colouring.jsonl' });
    await trajectoryLenses(workbench).first().waitFor(patience);
  });
  afterAll(() => workbench.close());

  async function text(): Promise<string> {
    return page.locator('#app').innerText();
  }

  it('opens beside the text editor as an editor of its own', async () => {
    await workbench.runCommand('CoT Lens: Open as a Table of Trajectories');
    page = await workbench.frameWith('#app [role="grid"]');
    await expect.poll(text, patience).toMatch(/7\s+trajectories/);
    await expect.poll(text, patience).toMatch(/lighthouses/);
    await workbench.screenshot('table');
  });

  it('filters by its small language', async () => {
    const filter = page.locator('input[placeholder^="Filter"]').first();
    await filter.fill('correct:true');
    await filter.press('Enter');
    await expect.poll(text, patience).toMatch(/4\s+trajectories/);
    await filter.fill('');
    await filter.press('Enter');
    await expect.poll(text, patience).toMatch(/7\s+trajectories/);
  });

  it('opens a trajectory from its row', async () => {
    await page.locator('[role="row"]', { hasText: '114' }).first().click();
    const tab = workbench.page.locator('.tab.active', { hasText: 'graph-colouring #4' });
    await tab.waitFor(patience);
  });

  it.each(['light', 'high-contrast-dark'] as const)('looks right in %s', async (theme) => {
    await workbench.page.locator('.tab', { hasText: 'graph-colouring.jsonl' }).last().click();
    page = await workbench.frameWith('#app [role="grid"]');
    await workbench.setTheme(theme);
    await expect.poll(text, patience).toMatch(/7\s+trajectories/);
    await workbench.screenshot(`table-${theme}`);
  });
});
