import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from '../support/workbench';
import { openTrajectory } from '../support/workbenchTrajectory';

const patience = { timeout: 20_000 };
const file = 'bracket-puzzle.jsonl';

/** The cost of a trajectory in a tab of its own; each step builds on the last. */
describe('the cost of a trajectory', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file });
    await openTrajectory(workbench, 4);
    await workbench.runCommand('CoT Lens: Show Cost');
  });
  afterAll(() => workbench.close());

  const page = (): Promise<Frame> => workbench.frameWith('#app .headline-figures');
  const said = async (): Promise<string> => (await page()).locator('#app').innerText();

  it('opens with its charts, its siblings among them', async () => {
    await workbench.page.locator('.tab.active', { hasText: `Cost: ${file}` }).waitFor(patience);
    await expect.poll(said, patience).toMatch(/trajectory #4 in bracket-puzzle\.jsonl/);
    await expect
      .poll(async () => (await page()).locator('.chart-drawing').count(), patience)
      .toBeGreaterThanOrEqual(4);
    expect(await said()).toMatch(/Served as Llama 3\.1 405B/);
    await workbench.screenshot('cost-tab');
  });

  it('follows the profile that is chosen', async () => {
    await (await page()).locator('[data-key="profile"]').click();
    const entry = workbench.page.locator('.quick-input-widget .monaco-list-row', {
      hasText: 'gpt-oss 120B',
    });
    await entry.first().click(patience);
    await expect.poll(said, patience).toMatch(/Served as gpt-oss 120B/);
  });

  it('is offered with the profiles of the status bar', async () => {
    await workbench.page.locator('.tab', { hasText: '#4' }).first().click(patience);
    await workbench.page.locator('.statusbar-item', { hasText: 'gpt-oss 120B' }).click(patience);
    const entry = workbench.page.locator('.quick-input-widget .monaco-list-row', {
      hasText: 'Show the cost of the trajectory',
    });
    await entry.click(patience);
    await workbench.page.locator('.tab.active', { hasText: `Cost: ${file}` }).waitFor(patience);
  });
});
