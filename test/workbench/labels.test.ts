import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type ThemeName, type Workbench } from '../support/workbench';
import { lenses, openTrajectory } from '../support/workbenchTrajectory';

const patience = { timeout: 20_000 };
const name = 'bracket-puzzle.jsonl';

/** What a person does with labels; each step builds on the last. */
describe('labels in the workbench', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench({ file: name });
    await openTrajectory(workbench, 4);
  });
  afterAll(() => workbench.close());

  function line(words: string): Locator {
    return workbench.page.locator('.editor-instance .view-line', { hasText: words }).first();
  }

  async function hoverCard(words: string): Promise<Locator> {
    await workbench.page.mouse.move(5, 400);
    await line(words).hover({ position: { x: 60, y: 8 }, ...patience });
    const card = workbench.page.locator('.monaco-hover:visible', { hasText: /KV.cache.here/ });
    await card.waitFor(patience);
    return card;
  }

  function legend(group: string): Locator {
    return workbench.page.locator('.pane-body .monaco-list-row', { hasText: group });
  }

  it('corrects a label by the key, through a list of factors', async () => {
    const { page } = workbench;
    await line('Shrink it from the left').click({ position: { x: 60, y: 8 }, ...patience });
    await page.keyboard.press('Alt+l');
    const pick = page.locator('.quick-input-widget');
    await pick.locator('.monaco-list-row', { hasText: 'shown now' }).waitFor(patience);
    await workbench.screenshot('label-pick');
    await pick.locator('input').fill('Notice a conflict');
    await pick.locator('.monaco-list-row', { hasText: 'Notice a conflict' }).first().click();
    const sidecar = join(workbench.folder, `${name}.cot-labels.jsonl`);
    await expect.poll(() => existsSync(sidecar), patience).toBe(true);
    expect(readFileSync(sidecar, 'utf8')).toContain('"factor":"notice-conflict"');
    await lenses(workbench, /1.segment.labelled/).waitFor(patience);
  });

  it('shows it on hover at once, with what the labeller says', async () => {
    const card = await hoverCard('Shrink it from the left');
    const text = await card.innerText();
    expect(text).toMatch(/labelled by you/);
    expect(text).toMatch(/CoT.Lens/);
    await workbench.screenshot('label-hover');
    await workbench.page.mouse.move(5, 400);
  });

  it('takes it back by a link in the hover', async () => {
    const card = await hoverCard('Shrink it from the left');
    await card.locator('a', { hasText: 'Take back' }).click();
    await expect
      .poll(async () => (await hoverCard('Shrink it from the left')).innerText(), patience)
      .toMatch(/confidence/);
  });

  it('lists the groups with their shares, and hides the tint of one', async () => {
    const { page } = workbench;
    await workbench.runCommand('CoT Lens: Show the Vote of the Siblings');
    await legend('Compute').waitFor(patience);
    await expect.poll(() => legend('Compute').innerText(), patience).toMatch(/\d+ · \d+ %/);
    const tints = (): Promise<number> =>
      page
        .locator('.view-overlays .cdr[class*="ced-"]')
        .evaluateAll(
          (marks) => new Set(marks.map((mark) => getComputedStyle(mark).backgroundColor)).size,
        );
    const before = await tints();
    await legend('Compute')
      .locator('.monaco-custom-toggle, .custom-view-tree-node-item-checkbox')
      .first()
      .click();
    await expect.poll(tints, patience).toBeLessThan(before);
    await workbench.screenshot('label-legend');
    await workbench.runCommand('CoT Lens: Show All Groups');
    await expect.poll(tints, patience).toBe(before);
  });

  it('shows the factor profile of the siblings, right beside wrong', async () => {
    await workbench.runCommand('CoT Lens: Show Factor Profile');
    const page = await profilePage('.heat-map');
    await expect
      .poll(() => page.locator('.summary').innerText(), patience)
      .toMatch(/6 trajectories \(4 right/);
    await page.getByRole('button', { name: 'The whole file' }).click();
    await expect
      .poll(() => page.locator('.summary').innerText(), patience)
      .toMatch(/6 trajectories/);
    await workbench.screenshot('factor-profile');
  });

  it.each<ThemeName>(['light', 'high-contrast-dark'])('looks right in %s', async (theme) => {
    await workbench.setTheme(theme);
    await profilePage('.heat-map');
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot(`factor-profile-${theme}`);
  });

  function profilePage(selector: string): Promise<Frame> {
    return workbench.frameWith(`#app ${selector}`);
  }
});
