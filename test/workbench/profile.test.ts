import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from '../support/workbench';
import { trajectoryLenses } from '../support/workbenchTrajectory';

const patience = { timeout: 60_000 };

/** Serving profiles and the training budget, in the real workbench; each step builds on the last. */
describe('serving profiles', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench({ file: 'graph-colouring.jsonl' });
    await trajectoryLenses(workbench).first().waitFor(patience);
  });
  afterAll(() => workbench.close());

  const status = (): Promise<string> =>
    workbench.page.locator('[id="cot-lens.cot-lens.cotLens.profile"]').innerText();

  it('stand in the status bar, and can be searched', async () => {
    await expect.poll(status, patience).toMatch(/ · \d+ × .* · \$[\d.]+\/h/);
    await workbench.runCommand('CoT Lens: Select Serving Profile…');
    const widget = workbench.page.locator('.quick-input-widget');
    await widget.locator('.monaco-list-row', { hasText: 'Ready-made' }).waitFor(patience);
    await workbench.screenshot('profiles');
    await widget.locator('.quick-input-box input').fill('qwen3-32b');
    await widget.locator('.monaco-list-row', { hasText: 'Qwen3 32B' }).first().waitFor(patience);
    await workbench.screenshot('profiles-searched');
  });

  it('are made step by step, and then hold', async () => {
    const { keyboard } = workbench.page;
    const widget = workbench.page.locator('.quick-input-widget');
    await keyboard.press('Enter');
    for (const step of [/H100 SXM/, /the weights/, /KV cache/, /16 bits/]) {
      await widget.locator('.monaco-list-row', { hasText: step }).first().waitFor(patience);
      await workbench.screenshot('profiles-new');
      await keyboard.press('Enter');
    }
    await widget.locator('.quick-input-title', { hasText: 'Name' }).waitFor(patience);
    await keyboard.press('Enter');
    await expect.poll(status, patience).toMatch(/Qwen3 32B · 1 × H100 SXM 80 GB · bf16/);
  });

  it('have every number to be edited', async () => {
    await workbench.runCommand('CoT Lens: Select Serving Profile…');
    const widget = workbench.page.locator('.quick-input-widget');
    await widget.locator('.quick-input-box input').fill('Edit the numbers');
    await widget.locator('.monaco-list-row', { hasText: 'Edit the numbers of' }).first().click();
    await widget.locator('.monaco-list-row', { hasText: 'Price of one' }).waitFor(patience);
    await workbench.screenshot('profiles-edit');
    await workbench.page.keyboard.press('Escape');
  });

  it('are what the training budget runs on', async () => {
    await workbench.runCommand('CoT Lens: Training Budget');
    const page = await workbench.frameWith('#app .answer-line');
    const text = (): Promise<string> => page.locator('#app').innerText();
    await expect.poll(text, patience).toContain('like those of graph-colouring.jsonl');
    await expect.poll(text, patience).toContain('Everything runs on Qwen3 32B');
    await workbench.screenshot('training-budget');
  });
});
