import { type Browser, type Page } from 'playwright-core';
import { workbenchUrl, type WorkbenchTarget } from './workbenchUrl';

/** A page of the workbench fits a laptop's screen. */
const viewport = { width: 1440, height: 900 };

/** Functions that the workbench looks for in its page while it runs a test suite. */
export interface AutomationHooks {
  /** The suite has ended. */
  readonly exit: (code: number) => void;
  /** Something was written to the console of the window or of the extension host. */
  readonly log: (line: string) => void;
}

/** Opens the workbench in a new page and waits until it is drawn and its extensions can start. */
export async function openWorkbench(
  browser: Browser,
  target: WorkbenchTarget,
  hooks?: AutomationHooks,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  const page = await context.newPage();
  if (hooks !== undefined) {
    await page.exposeFunction('codeAutomationExit', hooks.exit);
    await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown) => {
      hooks.log(Array.isArray(values) ? values.map(String).join(' ') : String(values));
    });
  }
  await page.goto(workbenchUrl(target), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return page;
}
