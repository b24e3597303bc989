import { type Frame, type Page } from 'playwright-core';

/** How long an extension host may take to react; many times what it takes on a quiet machine. */
export const patience = 60_000;

/** How long a list of commands or files is waited for before it is asked for again. */
const oneLook = 2_000;

/** Runs a command through the command palette, by its whole title: `View: Show Explorer`. */
export function runCommand(page: Page, title: string): Promise<void> {
  return pick(page, 'F1', `>${title}`, title);
}

/** Opens a file of the workspace by its name. */
export function openFile(page: Page, name: string): Promise<void> {
  return pick(page, 'Control+P', name, name);
}

/**
 * Opens the quick input by a key, types, and takes the entry of exactly that label. Which entries
 * there are is settled when it opens: one that needs an extension still to start is not among them,
 * so that it is opened again until it is.
 */
async function pick(page: Page, key: string, typed: string, label: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  const name = page.locator('.label-name', { hasText: new RegExp(`^${escape(label)}$`) });
  const row = widget.locator('.monaco-list-row').filter({ has: name }).first();
  const end = Date.now() + patience;
  while (Date.now() < end) {
    await page.keyboard.press(key);
    await widget.locator('.quick-input-box input').fill(typed);
    if (await appears(() => row.waitFor({ timeout: oneLook }))) {
      await row.click();
      return;
    }
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }
  throw new Error(`VS Code offers no "${label}"`);
}

async function appears(wait: () => Promise<void>): Promise<boolean> {
  try {
    await wait();
    return true;
  } catch {
    return false;
  }
}

/** The frame that contains an element. Webviews sit in frames of frames, which come and go. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (await contains(frame, selector)) {
        return frame;
      }
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`No frame has an element ${selector}`);
}

async function contains(frame: Frame, selector: string): Promise<boolean> {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    // The frame went away in the meantime.
    return false;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
