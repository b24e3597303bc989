import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadWebviews } from '../support/reloadWebviews';
import { startWorkbench, type Workbench } from '../support/workbench';

const patience = { timeout: 20_000 };
const file = 'bracket-puzzle.jsonl';

/** A file that is pruned and exported; each step builds on the last. */
describe('pruning in an editor tab', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file });
    await workbench.runCommand('CoT Lens: Prune and Export');
  });
  afterAll(() => workbench.close());

  const page = (): Promise<Frame> => workbench.frameWith('.rules');
  const kept = async (): Promise<string> =>
    (await page()).locator('[data-amount="trajectories"]').innerText();

  it('counts what stays, by what most people ask', async () => {
    await workbench.page.locator('.tab.active', { hasText: `Prune: ${file}` }).waitFor(patience);
    await expect.poll(kept, patience).toMatch(/Trajectories\s+4\s+6/);
    await workbench.screenshot('prune');
  });

  it('counts again as a rule changes', async () => {
    await (await page()).getByRole('checkbox', { name: 'Most per problem' }).check();
    await (await page()).getByLabel('Most per problem, trajectories').fill('2');
    await expect.poll(kept, patience).toMatch(/Trajectories\s+2\s+6/);
  });

  it('keeps the rules when its page is loaded anew', async () => {
    await reloadWebviews(workbench, page);
    await expect.poll(kept, patience).toMatch(/Trajectories\s+2\s+6/);
  });

  it('writes what stays where it is told', async () => {
    await (await page()).getByText('Export…', { exact: true }).click();
    const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor(patience);
    const target = join(workbench.folder, 'kept.jsonl');
    const rows = async (): Promise<number> => {
      // The dialog looks the path up while it is typed, and takes nothing before.
      if (await input.isVisible()) {
        // Filling it in again would begin the look-up anew.
        if ((await input.inputValue()) !== target) {
          await input.fill(target);
        }
        await workbench.page.keyboard.press('Enter');
      }
      try {
        return readFileSync(target, 'utf8').trimEnd().split('\n').length;
      } catch {
        return 0;
      }
    };
    await expect.poll(rows, { timeout: 60_000, interval: 1000 }).toBe(2);
    await expect
      .poll(() => JSON.parse(readFileSync(`${target}.manifest.json`, 'utf8')) as object, patience)
      .toMatchObject({ format: 'sft', counts: { rows: 2 } });
  });
});
