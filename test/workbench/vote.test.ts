import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadWebviews } from '../support/reloadWebviews';
import { startWorkbench, type Workbench } from '../support/workbench';
import { openTrajectory } from '../support/workbenchTrajectory';

const patience = { timeout: 20_000 };
const file = 'bracket-puzzle.jsonl';

/** The vote in an editor tab, corrected by hand; each step builds on the last. */
describe('the vote in an editor tab', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file });
    await openTrajectory(workbench, 4);
    await workbench.runCommand('CoT Lens: Open Vote in Editor');
  });
  afterAll(() => workbench.close());

  const page = (): Promise<Frame> => workbench.frameWith('#app .row');
  const said = async (): Promise<string> => (await page()).locator('#app').innerText();
  const sidecar = (): string => join(workbench.folder, `${file}.cot-votes.jsonl`);

  it('opens with the whole group', async () => {
    await workbench.page.locator('.tab.active', { hasText: `Vote: ${file}` }).waitFor(patience);
    await expect.poll(said, patience).toMatch(/4 of 5 agree on\s+29/);
    expect(await (await page()).locator('.chart-drawing [data-line]').count()).toBeGreaterThan(3);
    await workbench.screenshot('vote-editor');
  });

  it('keeps beside the data what is right, and takes it back', async () => {
    const frame = await page();
    await frame.locator('.judging summary').nth(1).click();
    await frame.locator('[data-key="gold:1"]').click();
    await expect.poll(said, patience).toMatch(/1 change by hand/);
    expect(await said()).toMatch(/wrong/);
    expect(existsSync(sidecar())).toBe(true);
    await frame.locator('[data-key="judged:undo"]').click();
    await expect.poll(said, patience).not.toMatch(/by hand/);
    const lines = readFileSync(sidecar(), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { judgement: string }).judgement)).toEqual([
      'gold',
      'undo',
    ]);
  });

  it('shows only where two siblings differ', async () => {
    const frame = await page();
    await frame.locator('.row vscode-checkbox').nth(0).click();
    await frame.locator('.row vscode-checkbox').nth(1).click();
    await frame.locator('[data-key="differences"]').click();
    await frame.locator('.run-segment').first().waitFor(patience);
    await workbench.screenshot('vote-differences');
  });

  it('keeps what was chosen when its page is loaded anew', async () => {
    await reloadWebviews(workbench, page);
    await expect.poll(said, patience).toMatch(/4 of 5 agree on\s+29/);
    expect(await (await page()).locator('.row[aria-selected="true"]').count()).toBe(2);
    await (await page()).locator('.run-segment').first().waitFor(patience);
  });

  it('opens a sibling at its answer', async () => {
    const frame = await page();
    await frame.locator('.cluster .chip').first().click();
    await workbench.page.locator('.tab.active', { hasText: 'bracket-puzzle' }).waitFor(patience);
    const status = workbench.page.locator('.statusbar-item', { hasText: /selected/ });
    await status.waitFor(patience);
    await workbench.screenshot('vote-answer');
  });
});
