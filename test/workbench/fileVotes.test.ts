import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadWebviews } from '../support/reloadWebviews';
import { startWorkbench, type Workbench } from '../support/workbench';

const patience = { timeout: 20_000 };
const file = 'bracket-puzzle.jsonl';

/** The votes of a file and of a baseline; each step builds on the last. */
describe('the votes of a file in an editor tab', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file });
    await workbench.runCommand('CoT Lens: Compare Votes Across the File');
  });
  afterAll(() => workbench.close());

  const page = (): Promise<Frame> => workbench.frameWith('.accuracy');
  const said = async (): Promise<string> => (await page()).locator('#app').innerText();

  it('says how often each method is right', async () => {
    await workbench.page.locator('.tab.active', { hasText: `Votes: ${file}` }).waitFor(patience);
    await expect.poll(said, patience).toMatch(/Majority\s+100/);
    expect(await said()).toContain('1 problem, 6 siblings');
    await workbench.screenshot('file-votes');
  });

  it('shows the vote of a problem in the side view', async () => {
    const frame = await page();
    await frame.getByRole('button', { name: 'All 1' }).click();
    await frame.locator('.layer .row').first().click();
    const vote = await workbench.frameWith('.headline');
    await expect
      .poll(() => vote.locator('#app').innerText(), patience)
      .toMatch(/4 of 5 agree on\s+29/);
    await workbench.screenshot('file-votes-problem');
  });

  it('compares with a file that is picked', async () => {
    await (await page()).getByText('Compare with Another File…').click();
    const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor(patience);
    const choose = async (): Promise<string> => {
      // The dialog looks the path up while it is typed, and takes nothing before.
      if (await input.isVisible()) {
        await input.fill(join(workbench.folder, 'ferry-timetable.jsonl'));
        await workbench.page.keyboard.press('Enter');
      }
      return said();
    };
    await expect
      .poll(choose, { ...patience, interval: 1000 })
      .toContain('Baseline ferry-timetable.jsonl');
    await expect.poll(said, patience).toMatch(/0 problems in both, 1 only here, \d+ only there/);
    await workbench.screenshot('file-votes-baseline');
  });

  it('keeps files and choices when its page is loaded anew', async () => {
    await reloadWebviews(workbench, page);
    await expect.poll(said, patience).toContain('Baseline ferry-timetable.jsonl');
    const all = (await page()).getByRole('button', { name: 'All 1' });
    expect(await all.getAttribute('aria-pressed')).toBe('true');
  });
});
