import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from '../support/workbench';

describe('the workbench', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file: 'bracket-puzzle.jsonl' });
  });
  afterAll(() => workbench.close());

  it('shows a sample in an editor', async () => {
    const { page } = workbench;
    const tab = page.locator('.tab.active', { hasText: 'bracket-puzzle.jsonl' });
    await tab.waitFor();
    await page.locator('.editor-instance .view-line').first().waitFor();
    // The language comes with the extensions, a moment after the text.
    const language = page.locator(String.raw`#status\.editor\.mode`);
    await expect.poll(() => language.innerText(), { timeout: 60_000 }).toBe('JSON Lines');
    await workbench.screenshot('workbench-opens');
  });

  it('runs commands by their titles', async () => {
    await workbench.runCommand('View: Show Extensions');
    await workbench.page.locator('.extensions-viewlet').waitFor();
  });

  it('changes its theme', async () => {
    await workbench.setTheme('high-contrast-light');
    await workbench.screenshot('workbench-high-contrast-light');
    await workbench.setTheme('light');
  });
});
