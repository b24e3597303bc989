import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type ThemeName, type Workbench } from '../support/workbench';
import { openTrajectory, trajectoryLenses } from '../support/workbenchTrajectory';

const patience = { timeout: 20_000 };

/** The main job as a person does it, from the raw file to the vote; each step builds on the last. */
describe('the main job', () => {
  let workbench: Workbench;
  const requests: string[] = [];

  beforeAll(async () => {
    workbench = await startWorkbench({ file: 'bracket-puzzle.jsonl' });
    workbench.page.on('request', (request) => requests.push(request.url()));
  });
  afterAll(() => workbench.close());

  async function votePage(): Promise<Frame> {
    return workbench.frameWith('#app .row');
  }

  async function hoverCard(words: string): Promise<string> {
    const { page } = workbench;
    await page.mouse.move(5, 400);
    const line = page.locator('.editor-instance .view-line', { hasText: words }).first();
    await line.hover({ position: { x: 60, y: 8 }, ...patience });
    const card = page.locator('.monaco-hover:visible', { hasText: /KV.cache.here/ });
    await card.waitFor(patience);
    return card.innerText();
  }

  it('shows above each record what it holds', async () => {
    await trajectoryLenses(workbench).nth(5).waitFor(patience);
    const title = await trajectoryLenses(workbench).first().innerText();
    expect(title).toMatch(/Open.trajectory.·.[\d,]+.tokens.·.\d+.backtracks?.·.\$0\.\d+/);
    await workbench.screenshot('record');
  });

  it('opens the trajectory with its segments decorated', async () => {
    const { page } = workbench;
    await openTrajectory(workbench, 4);
    await page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor(patience);
    const colours = await page
      .locator('.view-overlays .cdr[class*="ced-"]')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
    expect(new Set(colours).size).toBeGreaterThan(2);
    await workbench.screenshot('trajectory');
  });

  it('says on hover what the stretch cost', async () => {
    const card = await hoverCard('Shrink it from the left');
    expect(card).toMatch(/confidence/);
    expect(card).toMatch(/Llama 3\.1 405B/);
    expect(card).toMatch(/516,096 B per token/);
    await workbench.screenshot('hover');
  });

  it('follows with the vote of the siblings', async () => {
    await workbench.runCommand('CoT Lens: Show the Vote of the Siblings');
    const page = await votePage();
    await expect
      .poll(() => page.locator('#app').innerText(), patience)
      .toMatch(/4 of 5 agree on\s+29/);
    await workbench.screenshot('vote');
  });

  it('opens a sibling at its answer by a click on its strip', async () => {
    const page = await votePage();
    await page.locator('.row').nth(1).click();
    await workbench.page.locator('.tab.active', { hasText: 'bracket-puzzle #2' }).waitFor(patience);
    const selected = workbench.page.locator('.statusbar-item', { hasText: /selected/ });
    await selected.waitFor(patience);
    await workbench.page.keyboard.press('Control+Home');
    await selected.waitFor({ ...patience, state: 'detached' });
  });

  it('changes every figure with the serving profile, at once', async () => {
    const before = await hoverCard('Baseline first.');
    await workbench.page.locator('.statusbar-item', { hasText: 'Llama 3.1 405B' }).click();
    const entry = workbench.page.locator('.quick-input-widget .monaco-list-row', {
      hasText: 'DeepSeek',
    });
    await entry.click(patience);
    await workbench.page.locator('.statusbar-item', { hasText: 'DeepSeek' }).waitFor(patience);
    const after = await hoverCard('Baseline first.');
    expect(after).not.toBe(before);
    expect(after).toMatch(/DeepSeek/);
    const page = await votePage();
    await expect.poll(() => page.locator('#app').innerText(), patience).toMatch(/DeepSeek/);
    await workbench.screenshot('profile');
  });

  it('compares two siblings in the diff editor', async () => {
    const page = await votePage();
    await page.locator('.row vscode-checkbox').nth(0).click();
    await page.locator('.row vscode-checkbox').nth(1).click();
    await page.locator('[data-key="compare"]').click();
    await workbench.page.locator('.monaco-diff-editor .view-line').nth(20).waitFor(patience);
    await workbench.screenshot('diff');
  });

  it.each<ThemeName>(['light', 'high-contrast-dark', 'high-contrast-light'])(
    'looks right in %s',
    async (theme) => {
      await workbench.setTheme(theme);
      const page = await votePage();
      await page.locator('.row').nth(3).click();
      await workbench.page.locator('.tab.active', { hasText: '#4' }).waitFor(patience);
      await workbench.page.waitForTimeout(800);
      await workbench.screenshot(`trajectory-${theme}`);
    },
  );

  it('asked nobody but its own server', () => {
    const foreign = requests.filter(
      (url) => !/^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|data:|blob:|vscode-)/.test(url),
    );
    expect(foreign.filter((url) => !isWebviewShell(url))).toEqual([]);
  });
});

/** VS Code gives each webview an origin of its own; its own server answers for it. */
function isWebviewShell(url: string): boolean {
  return /^https:\/\/[\w+.-]+\.vscode-cdn\.net\//.test(url);
}
