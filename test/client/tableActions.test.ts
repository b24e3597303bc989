import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { type TableOptions, TablePage, buildTablePage } from '../support/tablePage';
import { tableOverview, tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';

const id = (record: number): { record: number; index: number } => ({ record, index: 0 });
const open = (record: number, beside = false): object => ({
  method: 'open',
  parameter: { id: id(record), beside },
});

describe('acting on the table page', () => {
  let browser: Browser;
  let files: PageFiles;
  let table: TablePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterEach(() => table.page.close());
  afterAll(() => browser.close());

  const start = async (options?: TableOptions, rows = 5000): Promise<TablePage> => {
    table = await TablePage.open(browser, files, tableState(rows), options);
    return table;
  };
  const row = (index: number): ReturnType<TablePage['page']['locator']> =>
    table.page.locator(`.row[data-row="${index}"]`);
  const selected = (): Promise<number[]> =>
    table.page
      .locator('.row[aria-selected="true"]')
      .evaluateAll((rows) => rows.map((each) => Number(each.getAttribute('data-row'))));

  it('opens rows by a click, beside with Ctrl, and shows the record of a broken line', async () => {
    await start();
    await row(2).click();
    await row(3).click({ modifiers: ['Control'] });
    await row(7).click();
    await row(5).click({ modifiers: ['Shift'] });
    expect(await selected()).toEqual([5, 6, 7]);
    expect(await table.requests()).toEqual([
      open(2),
      open(3, true),
      { method: 'revealRecord', parameter: { id: id(7) } },
    ]);
  });

  it('offers the vote, the record and the other side on the row under the pointer', async () => {
    const { page } = await start();
    await row(4).hover();
    await page.getByRole('button', { name: 'Show the vote of its siblings' }).click();
    await page.getByRole('button', { name: 'Show the rollout tree of its siblings' }).click();
    await row(5).hover();
    await page.getByRole('button', { name: 'Show the record in its file' }).click();
    await page.getByRole('button', { name: 'Open to the side' }).click();
    expect(await table.requests()).toEqual([
      { method: 'showVote', parameter: { id: id(4) } },
      { method: 'showTree', parameter: { id: id(4) } },
      { method: 'revealRecord', parameter: { id: id(5) } },
      open(5, true),
    ]);
  });

  it('works by the keyboard alone', async () => {
    const { page } = await start();
    await page.locator('.scroller').focus();
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    };
    await press('ArrowDown', 'j', 'Enter', 'Control+Enter', 'v', 't', 'r');
    expect(await table.requests()).toEqual([
      open(2),
      open(2, true),
      { method: 'showVote', parameter: { id: id(2) } },
      { method: 'showTree', parameter: { id: id(2) } },
      { method: 'revealRecord', parameter: { id: id(2) } },
    ]);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await selected()).toEqual([2, 3, 4]);
    await press('Control+ArrowDown', 'Control+ArrowDown', 'Space');
    expect(await selected()).toEqual([2, 3, 4, 6]);
    await press('k', 'Home', 'PageDown', 'PageUp', 'End');
    await table.settled();
    expect(await selected()).toEqual([4999]);
    const described = await page.locator('.scroller').getAttribute('aria-activedescendant');
    expect(described).toBe('row-4999');
    expect(await page.locator('#row-4999').getAttribute('aria-rowindex')).toBe('5001');
  });

  it('copies what is selected, and says what it does not copy', async () => {
    const { page } = await start({}, 100_000);
    await page.locator('.scroller').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    expect(await table.requests('copyRows')).toEqual([
      { method: 'copyRows', parameter: { rows: [1, 2] } },
    ]);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const [, all] = await table.requests('copyRows');
    expect((all?.parameter as { rows: number[] }).rows.length).toBe(20_000);
    await page.getByText('The first 20,000 of 100,000 rows are copied').waitFor();
  });

  it('sorts by a click and by Enter: down, up, as in the file', async () => {
    const { page } = await start();
    const tokens = page.getByRole('grid').getByRole('columnheader', { name: 'Tokens' });
    const asked = async (): Promise<unknown> =>
      (await table.requests('setView')).map(({ parameter }) => parameter);
    const query = (descending?: boolean): object => ({
      query: {
        filter: '',
        groupByProblem: false,
        ...(descending === undefined ? {} : { sort: { column: 'tokens', descending } }),
      },
    });
    await tokens.getByRole('button').click();
    await table.settled();
    expect(await tokens.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    await table.settled();
    expect(await tokens.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    await table.settled();
    expect(await tokens.getAttribute('aria-sort')).toBe('none');
    expect(await asked()).toEqual([query(true), query(false), query()]);
  });

  it('filters as one writes, and says what is wrong under the character', async () => {
    const { page } = await start();
    const filter = page.getByRole('textbox', { name: 'Filter' });
    await filter.pressSequentially('model:qwen', { delay: 5 });
    await page
      .locator('.status')
      .getByRole('status')
      .getByText('500 rows')
      .waitFor({ state: 'attached' });
    expect((await table.requests('setView')).length).toBe(1);
    await filter.fill('model:qwen tokens?4');
    await filter.press('Enter');
    await page.getByText('There is no "?".').waitFor();
    expect(await filter.getAttribute('aria-invalid')).toBe('true');
    const place = await page.evaluate(() => {
      const box = document.querySelector('.filter-input')?.getBoundingClientRect();
      const marker = document.querySelector('.error-marker')?.getBoundingClientRect();
      const context = document.createElement('canvas').getContext('2d');
      const style = getComputedStyle(document.querySelector('.filter-input') ?? document.body);
      if (context === null || box === undefined || marker === undefined) {
        return NaN;
      }
      context.font = `${style.fontSize} ${style.fontFamily}`;
      return (marker.left - box.left - 6) / context.measureText('0').width;
    });
    expect(Math.round(place)).toBe(17);
    expect(await page.locator('.row.trajectory').count()).toBeGreaterThan(10);
    await filter.fill('model:qwen');
    await filter.press('Enter');
    expect(await page.locator('.filter-error').isVisible()).toBe(false);
  });

  it('keeps to the last of several filters whose answers are slow', async () => {
    const { page } = await start();
    await page.evaluate(() => (window.pageTest.delay = 200));
    const filter = page.getByRole('textbox', { name: 'Filter' });
    for (const text of ['a', 'ab', '']) {
      await filter.fill(text);
      await filter.press('Enter');
    }
    await page.getByText('5,000 rows', { exact: true }).waitFor();
    await table.settled();
    const asked = await table.requests('setView', 'page');
    expect(asked.map(({ method }) => method).join(' ')).toMatch(
      /^page setView setView setView page/,
    );
  });

  it('makes a range of a bar, of several, and by the keyboard', async () => {
    const { page } = await start();
    const filter = page.getByRole('textbox', { name: 'Filter' });
    await filter.fill('tokens>9 model:qwen');
    await page.getByRole('button', { name: /^1,500–1,999 tokens: 730 traj/ }).click();
    expect(await filter.inputValue()).toBe('model:qwen tokens:1500..1999');
    const from = await page.getByRole('button', { name: /^1,000–1,499/ }).boundingBox();
    const to = await page.getByRole('button', { name: /^2,500–2,999/ }).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 5);
    await page.mouse.up();
    expect(await filter.inputValue()).toBe('model:qwen tokens:1000..2999');
    await page.getByRole('toolbar', { name: 'Backtracks' }).locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await filter.inputValue()).toBe('model:qwen tokens:1000..2999 backtracks:2');
  });

  it('groups by problem, with the totals of each', async () => {
    const { page } = await start();
    await page.getByRole('checkbox', { name: 'Group by problem' }).click();
    await page.locator('.row.group').first().waitFor();
    const heading = await page.locator('.row.group').first().textContent();
    expect(heading?.replaceAll('\u00a0', ' ')).toContain(
      'Problem 0: how many ways are there to seat six guests?8 trajectories5 of 8 right, 63 %33k tokens$0.056',
    );
    expect((await table.requests('setView')).length).toBe(1);
  });

  it('shows and hides columns, and resizes them by pointer and keys', async () => {
    const { page } = await start();
    const headers = (): Promise<string[]> => page.locator('.column-title').allTextContents();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Sample' }).click();
    await page.getByRole('checkbox', { name: 'Model' }).click();
    await page.keyboard.press('Escape');
    expect(await headers()).toContain('Sample');
    expect(await headers()).not.toContain('Model');
    const width = async (): Promise<number> =>
      (await page.locator('[data-column="tokens"]').boundingBox())?.width ?? 0;
    const edge = await page.locator('[data-column="tokens"] .column-edge').boundingBox();
    await page.mouse.move((edge?.x ?? 0) + 3, (edge?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((edge?.x ?? 0) + 63, (edge?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(140);
    await page.locator('[data-column="tokens"] button').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    expect(await width()).toBe(124);
    const cell = await page.locator('.row').first().locator('[aria-colindex="7"]').boundingBox();
    const head = await page.locator('.column[aria-colindex="7"]').boundingBox();
    expect([cell?.x, cell?.width]).toEqual([head?.x, head?.width]);
  });

  it('exports the rows of the view', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText('All 5,000 trajectories of the file').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await table.requests()).toEqual([
      { method: 'exportRows', parameter: { format: 'jsonl' } },
    ]);
  });

  it('pauses and goes on, and says how far it is', async () => {
    const { page } = await start();
    const progress = {
      records: 5000,
      readRecords: 1200,
      indexed: false,
      // A record may hold several trajectories.
      annotated: 9600,
      paused: false,
      problems: 0,
    };
    await table.push({ kind: 'progress', progress });
    await page.getByText('Indexing and annotating: 1,200 of 5,000 records so far').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await table.push({ kind: 'progress', progress: { ...progress, paused: true } });
    await page.getByRole('button', { name: 'Resume' }).click();
    expect(await table.requests()).toEqual([
      { method: 'setPaused', parameter: { paused: true } },
      { method: 'setPaused', parameter: { paused: false } },
    ]);
    const done = { ...progress, indexed: true, readRecords: 5000 };
    await table.push({ kind: 'progress', progress: done });
    expect(await page.locator('.progress').isVisible()).toBe(false);
  });

  it('says why the host refused, and asks for another serving profile', async () => {
    const { page } = await start({ refusal: 'The file is gone.' });
    await page.getByRole('button', { name: 'Change the serving profile' }).click();
    await page.getByText('The file is gone.').waitFor();
    expect(await table.requests()).toEqual([{ method: 'selectServingProfile', parameter: {} }]);
  });

  it('remembers query, columns, widths and place over a reload of the window', async () => {
    const { page } = await start({}, 1_000_000);
    await page
      .getByRole('grid')
      .getByRole('columnheader', { name: 'Tokens' })
      .getByRole('button')
      .click();
    await page.locator('[data-column="tokens"] button').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Model' }).click();
    await page.locator('.scroller').evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight / 2;
    });
    await table.settled();
    await page.waitForTimeout(400);
    const before = await table.rowIndices();
    const saved = await table.saved();
    await page.close();
    await start({ saved }, 1_000_000);
    await table.settled();
    expect(await table.rowIndices()).toEqual(before);
    const tokens = table.page.getByRole('grid').getByRole('columnheader', { name: 'Tokens' });
    expect(await tokens.getAttribute('aria-sort')).toBe('descending');
    expect((await tokens.boundingBox())?.width).toBe(96);
    expect(await table.page.locator('.column-title').allTextContents()).not.toContain('Model');
    expect((await table.requests('setView')).length).toBe(1);
  });

  it('lets a selection go when the rows may have changed places', async () => {
    const { page } = await start();
    await page
      .getByRole('grid')
      .getByRole('columnheader', { name: 'Tokens' })
      .getByRole('button')
      .click();
    await table.settled();
    await page.locator('.scroller').focus();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected()).toEqual([0, 1]);
    await table.push({ kind: 'stale', result: tableOverview(5000).result });
    expect(await selected()).toEqual([]);
    await page.getByText('Rows moved, so nothing is selected any more.').waitFor();
  });
});
