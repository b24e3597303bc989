import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pyodideFolder } from '../support/pythonSandbox';
import { startWorkbench, type ThemeName, type Workbench } from '../support/workbench';
import { lenses, openTrajectory } from '../support/workbenchTrajectory';

const patience = { timeout: 60_000 };

/** Programs that a model wrote, run by somebody who is asked first. */
describe('the programs of a trajectory', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({
      file: 'tide-turns.jsonl',
      settings: { 'cotLens.programSeconds': 60 },
    });
    // As `npm install pyodide` in the workspace would have it.
    const packages = join(workbench.folder, 'node_modules');
    mkdirSync(packages);
    symlinkSync(pyodideFolder, join(packages, 'pyodide'));
    await openTrajectory(workbench, 2);
  });
  afterAll(() => workbench.close());

  const dialog = () => workbench.page.locator('.monaco-dialog-box');
  /** The colours of the marks behind programs, which are no text of the page. */
  const marks = () =>
    workbench.page.evaluate(() =>
      [...document.querySelectorAll('.view-line span')]
        .map((each) => getComputedStyle(each, '::after'))
        .filter(({ content }) => content.includes('tests passed'))
        .map(({ color }) => color),
    );
  const lens = () => lenses(workbench, /Run.against.4.tests/).last();

  it('are not run by who says no', async () => {
    await lens().click(patience);
    await dialog().getByText('Run Python programs that a model wrote?').waitFor(patience);
    await workbench.screenshot('programs-asked');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
  });

  it('say how many tests they pass, and which they do not', async () => {
    await lens().click(patience);
    await dialog().getByRole('button', { name: 'Run in the Sandbox' }).click();
    await workbench.page.locator('.squiggly-warning').first().waitFor(patience);
    await workbench.runCommand('View: Toggle Problems');
    await workbench.page.getByText('got 1, expected 2').first().waitFor(patience);
    await workbench.screenshot('programs-run');
  });

  it('are not asked about again', async () => {
    await workbench.runCommand('CoT Lens: Run Python Programs of This Trajectory');
    await workbench.page.getByText('Running Python programs').first().waitFor(patience);
    // The draft in the thought is run as well.
    await workbench.page.getByText('got 0, expected 2').first().waitFor(patience);
    expect(await dialog().count()).toBe(0);
    // Both are offered again once they have run.
    const offered = (): Promise<number> => lenses(workbench, /Run.against.4.tests/).count();
    await expect.poll(offered, patience).toBe(2);
    await workbench.screenshot('programs-all');
  });

  it.each<ThemeName>(['light', 'high-contrast-dark', 'high-contrast-light'])(
    'are legible in %s',
    async (theme) => {
      await workbench.setTheme(theme);
      await workbench.page.getByText('got 1, expected 2').first().waitFor(patience);
      await workbench.screenshot(`programs-${theme}`);
      const opaque: unknown = expect.stringMatching(/^rgb\(/);
      expect(await marks()).toEqual([opaque, opaque]);
    },
  );

  it('are legible in a narrow window', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.setViewportSize({ width: 480, height: 800 });
    await workbench.page.getByText('got 1, expected 2').first().waitFor(patience);
    await workbench.screenshot('programs-narrow');
  });
});
