import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { TableState } from '../../src/views/protocol/table';
import { type TableOptions, TablePage, buildTablePage } from '../support/tablePage';
import { tableOverview, tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';

const million = 1_000_000;

describe('the rows of the table page', () => {
  let browser: Browser;
  let files: PageFiles;
  let table: TablePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterEach(() => table.page.close());
  afterAll(() => browser.close());

  const start = async (state: TableState, options?: TableOptions): Promise<TablePage> => {
    table = await TablePage.open(browser, files, state, options);
    return table;
  };
  const scrollTo = (share: number): Promise<void> =>
    table.page.locator('.scroller').evaluate((scroller, at) => {
      scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * at;
    }, share);
  const firstInView = (): Promise<number> =>
    table.page.evaluate(() => {
      const top = document.querySelector('.header')?.getBoundingClientRect().bottom ?? 0;
      const row = [...document.querySelectorAll('.row')].find(
        (each) => each.getBoundingClientRect().bottom > top + 1,
      );
      return Number(row?.getAttribute('data-row'));
    });
  const pagesAsked = async (): Promise<number> => (await table.requests('page')).length;

  it('holds the elements of the rows in view only, first to last of a million', async () => {
    const { page } = await start(tableState(million));
    for (const share of [0, 0.25, 0.5, 0.999, 1]) {
      await scrollTo(share);
      await table.settled();
      const indices = await table.rowIndices();
      expect(indices.length).toBeLessThan(45);
      expect([...indices].sort((a, b) => a - b)).toEqual(indices);
      expect((await firstInView()) / million).toBeCloseTo(share, 2);
    }
    expect((await table.rowIndices()).at(-1)).toBe(million + 1);
    expect(await page.locator('.row').last().textContent()).toContain('1,000,000');
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('1000001');
    expect(table.complaints).toEqual([]);
  });

  it('reaches both ends of ten million rows, by keys, wheel and scrollbar', async () => {
    const rows = 10_000_000;
    const { page } = await start(tableState(rows));
    await page.locator('.scroller').focus();
    await page.keyboard.press('End');
    await table.settled();
    expect((await table.rowIndices()).at(-1)).toBe(rows + 1);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.row.active').getAttribute('aria-rowindex')).toBe(String(rows));
    await page.keyboard.press('Home');
    await table.settled();
    expect((await table.rowIndices())[0]).toBe(2);
    await scrollTo(0.5);
    await table.settled();
    expect(await firstInView()).toBeGreaterThan(rows * 0.49);
  });

  it('moves by single rows under the wheel, however many there are', async () => {
    const { page } = await start(tableState(10_000_000));
    await scrollTo(0.3);
    await table.settled();
    const before = await firstInView();
    await page.mouse.move(300, 400);
    for (let turn = 0; turn < 4; turn++) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(120);
    }
    expect((await firstInView()) - before).toBe(40);
    await scrollTo(0.001);
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, -240);
    }
    await page.waitForTimeout(300);
    await table.settled();
    expect(await firstInView()).toBe(0);
    const indices = await table.rowIndices();
    expect([...indices].sort((a, b) => a - b)).toEqual(indices);
  });

  it('does not ask for the pages it only passes by', async () => {
    await start(tableState(million));
    const delay = 400;
    await table.page.evaluate((it) => (window.pageTest.delay = it), delay);
    const before = await pagesAsked();
    const began = performance.now();
    for (let at = 1; at <= 40; at++) {
      await scrollTo(at / 80);
      await table.page.waitForTimeout(5);
    }
    await table.settled();
    // Two questions are open at a time; however slow the browser is, it asks no faster than that.
    const answered = Math.ceil((performance.now() - began) / delay);
    expect((await pagesAsked()) - before).toBeLessThanOrEqual(2 * answered + 2);
    expect((await firstInView()) / million).toBeCloseTo(0.5, 2);
  });

  it('shows placeholders until rows come', async () => {
    const { page } = await start(tableState(million));
    await page.evaluate(() => (window.pageTest.delay = 300));
    await scrollTo(0.7);
    await page.locator('.row.placeholder').first().waitFor();
    expect(await page.locator('.row.placeholder').count()).toBeGreaterThan(10);
    await table.settled();
    expect(await page.locator('.row.trajectory').count()).toBeGreaterThan(10);
  });

  it('asks again only for the rows in view when rows are stale', async () => {
    const { page } = await start(tableState(million));
    await scrollTo(0.5);
    await table.settled();
    const before = await table.requests('page');
    await page.evaluate(() => (window.tableTest.edition = 2));
    const { result } = tableOverview(million);
    await table.push({ kind: 'stale', result });
    await page.locator('.row', { hasText: 'edition 2' }).first().waitFor();
    await table.settled();
    const after = await table.requests('page');
    expect(after.length - before.length).toBeLessThanOrEqual(2);
    expect(await page.locator('.row.placeholder').count()).toBe(0);
    expect((await firstInView()) / million).toBeCloseTo(0.5, 2);
  });

  it('shows records that are not read yet as rows of their own, which can be opened', async () => {
    const { result } = tableOverview(640);
    const more = { ...result, rows: 660, pendingRows: 20 };
    const { page } = await start(tableState(640, { result: more }));
    await page.evaluate(() => (window.tableTest.pendingFrom = 640));
    await page.locator('.scroller').focus();
    await page.keyboard.press('End');
    await table.settled();
    const last = page.locator('.row').last();
    expect(await last.getAttribute('class')).toContain('pending');
    expect(await last.textContent()).toContain('660not read yetWhy 659?');
    expect(await last.locator('.bone').count()).toBeGreaterThan(5);
    await page.keyboard.press('Enter');
    expect(await table.requests('open')).toEqual([
      { method: 'open', parameter: { id: { record: 659, index: 0 }, beside: false } },
    ]);
  });

  it('says how far the texts are searched for what the filter quotes', async () => {
    const { page } = await start(tableState(5000));
    const { result } = tableOverview(0);
    const textSearch = { searchedRecords: 12_000, totalRecords: 80_000 };
    const summary = { ...result.summary, pending: 7 };
    await page.getByLabel('Filter', { exact: true }).fill('"carry the two"');
    await page.keyboard.press('Enter');
    await table.settled();
    await table.push({ kind: 'stale', result: { ...result, summary, textSearch } });
    const note = 'searched 12,000 of 80,000 records, 7 records not read yet.';
    await page.getByText(`No row meets the filter so far: ${note}`).waitFor();
    const status = await page.locator('.status').textContent();
    expect(status).toContain('0 rows · 7 records not read yet · searched 12,000 of 80,000 records');
    await table.push({ kind: 'stale', result });
    await page.getByText('No row meets the filter.').waitFor();
  });

  it('says how many records are not read yet where they are no rows', async () => {
    const { page } = await start(tableState(4000));
    const { result } = tableOverview(4000);
    const summary = { ...result.summary, pending: 1204 };
    await table.push({ kind: 'stale', result: { ...result, summary, unchanged: 4000 } });
    await page.getByText('4,000 rows · 1,204 records not read yet').waitFor();
    expect(await page.locator('.summary').textContent()).toContain('1,204 records not read yet');
  });

  it('says of a filter how many records it has not decided on, apart from those that are rows', async () => {
    const { page } = await start(tableState(5000));
    const { result } = tableOverview(0);
    await page.getByLabel('Filter', { exact: true }).fill('"carry the two" tokens>9');
    await page.keyboard.press('Enter');
    await table.settled();
    const summary = { ...result.summary, pending: 1204 };
    await table.push({ kind: 'stale', result: { ...result, summary, undecided: 31 } });
    const open = '31 records not decided yet';
    await page.getByText(`No row meets the filter so far: ${open}.`).waitFor();
    expect(await page.locator('.status').textContent()).toContain(`0 rows · ${open}`);
    expect(await page.locator('.summary').textContent()).toContain('1,204 records not read yet');
    const sure = { ...result, summary, rows: 12, pendingRows: 12, undecided: 0 };
    await table.push({ kind: 'stale', result: sure });
    await page.getByText('12 rows', { exact: true }).first().waitFor();
    await table.push({ kind: 'stale', result: { ...result, summary, undecided: 0 } });
    await page.getByText('No row meets the filter.').waitFor();
  });

  it('is a grid to a screen reader, sorted columns and places of rows among it', async () => {
    const { page } = await start(tableState(million));
    const tree = await page.getByRole('grid').ariaSnapshot();
    expect(tree).toMatch(/grid "Trajectories"/);
    expect(tree).toMatch(/columnheader "Tokens"/);
    expect(tree).toMatch(/row "1 Problem 0: how many ways/);
    expect(tree).toMatch(/gridcell "qwen3-235b-a22b-thinking"/);
    const head = page.locator('.column[data-column="tokens"]');
    expect(await head.getAttribute('aria-sort')).toBe('none');
    const row = page.locator('.row').first();
    expect(await row.getAttribute('aria-rowindex')).toBe('2');
  });

  it('keeps up with changes that come faster than answers', async () => {
    const { page } = await start(tableState(million));
    const before = await pagesAsked();
    await page.evaluate(() => (window.pageTest.delay = 60));
    const { result } = tableOverview(million);
    for (let at = 1; at <= 30; at++) {
      await page.evaluate((edition) => (window.tableTest.edition = edition), at);
      await table.push({ kind: 'stale', result });
    }
    await page.locator('.row', { hasText: 'edition 30' }).first().waitFor();
    expect((await pagesAsked()) - before).toBeLessThan(30);
  });

  it('grows as records are found', async () => {
    const { page } = await start(tableState(3));
    const { result } = tableOverview(500);
    await table.push({ kind: 'stale', result });
    await table.settled();
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('501');
    expect((await table.rowIndices()).length).toBeGreaterThan(15);
  });

  it('stays small while a million rows are walked through', async () => {
    const { page } = await start(tableState(million));
    const heap = async (): Promise<number> => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    };
    const walk = async (from: number): Promise<void> => {
      for (let at = 0; at < 50; at++) {
        await scrollTo(from + at / 100);
        await page.waitForTimeout(10);
      }
      await table.settled();
      await page.evaluate(() => (window.pageTest.posted.length = 0));
    };
    await walk(0);
    const before = await heap();
    await walk(0.5);
    expect((await heap()) - before).toBeLessThan(8_000_000);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
  });
});
