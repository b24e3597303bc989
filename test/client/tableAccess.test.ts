import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { TablePage, buildTablePage } from '../support/tablePage';
import { tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';

interface AccessNode {
  readonly role: string;
  readonly name: string;
}

/** What Chromium tells a screen reader: every node that is not ignored. */
async function accessTree(session: CDPSession): Promise<readonly AccessNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
}

describe('the table page without a mouse or a screen', () => {
  let browser: Browser;
  let files: PageFiles;
  let table: TablePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterEach(() => table.page.close());
  afterAll(() => browser.close());

  const nodes = async (): Promise<readonly AccessNode[]> =>
    accessTree(await table.page.context().newCDPSession(table.page));
  /** The names of what the Tab key stops at, from the top of the page to its rows. */
  const stops = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    while (names.length < 40 && names.at(-1) !== 'Trajectories') {
      await table.page.keyboard.press('Tab');
      const name = await table.page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
      });
      names.push(name);
    }
    return names;
  };

  it('is a grid with heads, rows and cells', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const tree = await nodes();
    const roles = new Set(tree.map(({ role }) => role));
    for (const role of ['grid', 'row', 'columnheader', 'gridcell', 'status', 'search']) {
      expect(roles, role).toContain(role);
    }
    const grid = table.page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('5001');
    const heads = grid.getByRole('columnheader');
    await heads.filter({ hasText: 'Tokens' }).getByRole('button').press('Enter');
    await table.settled();
    const sorted = heads.filter({ hasText: 'Tokens' });
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    const first = grid.getByRole('row').nth(1);
    expect(await first.getAttribute('aria-rowindex')).toBe('2');
  });

  it('names everything that can be pressed, typed into or chosen', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    await table.page.keyboard.press('Control+f');
    await table.page.keyboard.insertText('x');
    await table.page.keyboard.press('Enter');
    const acting = ['button', 'textbox', 'checkbox', 'listbox', 'grid', 'menuitem', 'toolbar'];
    for (const menu of ['Columns', 'Export']) {
      await table.page.getByRole('button', { name: menu, exact: true }).click();
      const nameless = (await nodes()).filter(
        ({ role, name }) => acting.includes(role) && name.trim() === '',
      );
      expect(nameless, menu).toEqual([]);
      await table.page.keyboard.press('Escape');
    }
  });

  it('is gone through by the Tab key from the filter to the rows', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const names = await stops();
    const wanted = ['Filter', 'Search in the texts of all trajectories', 'Columns', 'Export'];
    for (const name of [...wanted, 'Change the serving profile', 'Trajectories']) {
      expect(names).toContain(name);
    }
    // The histograms and the head are a stop each, not one for every bar and name.
    expect(names.length).toBeLessThan(20);
  });

  it('resizes a column by the arrow keys with Alt', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const { page } = table;
    const name = page.getByRole('columnheader', { name: 'Model' }).getByRole('button');
    const width = async (): Promise<number> =>
      page.locator('[data-column="model"]').evaluate((head) => head.clientWidth);
    const before = await width();
    await name.focus();
    await page.keyboard.press('Alt+ArrowRight');
    expect(await width()).toBeGreaterThan(before);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });
});
