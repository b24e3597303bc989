import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { SearchHits } from '../../src/views/protocol/table';
import { TablePage, buildTablePage } from '../support/tablePage';
import { tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';

const excerpt = 'write 5 and carry the two, no wait, carry the one';
const start = excerpt.indexOf('carry the two');

function found(
  id: number,
  text: string,
  from: number,
  count: number,
  given: Partial<SearchHits> = {},
): SearchHits {
  return {
    id,
    text,
    from,
    hits: Array.from({ length: count }, (_, at) => ({
      id: { record: from + at, index: 0 },
      line: from + at,
      text: 'thought' as const,
      offset: 120,
      excerpt,
      start,
      end: start + 13,
    })),
    found: from + count,
    searchedRecords: 100,
    totalRecords: 5000,
    done: false,
    cut: false,
    ...given,
  };
}

describe('searching on the table page', () => {
  let browser: Browser;
  let files: PageFiles;
  let table: TablePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterEach(() => table.page.close());
  afterAll(() => browser.close());

  const search = async (text: string): Promise<void> => {
    await table.page.keyboard.press('Control+f');
    await table.page.keyboard.insertText(text);
    await table.page.keyboard.press('Enter');
  };
  const counts = async (): Promise<string | undefined> =>
    (await table.page.locator('.hit-counts').textContent())?.replaceAll('\u00a0', ' ');

  it('streams hits, counts them, opens them, and is cancelled', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const { page } = table;
    await search('carry the two');
    const [id = 0] = await table.searches();
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 0, 30) });
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 30, 5) });
    await table.push({ kind: 'hits', hits: found(id - 1, 'carry the two', 35, 9) });
    expect(await counts()).toBe('35 hits for “carry the two” · searched 100 of 5,000 records, 2 %');
    expect(await page.locator('.hit mark').first().textContent()).toBe('carry the two');
    await page.locator('.hit').nth(2).click();
    await page.locator('.hits').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 35, 9) });
    expect(await counts()).toContain('35 hits');
    expect(await counts()).toContain('cancelled');
    const place = { text: 'thought', offset: 120, length: 13 };
    expect(await table.requests()).toEqual([
      { method: 'search', parameter: { id, text: 'carry the two', caseSensitive: false } },
      { method: 'open', parameter: { id: { record: 2, index: 0 }, beside: false, place } },
      { method: 'open', parameter: { id: { record: 34, index: 0 }, beside: true, place } },
      { method: 'cancelSearch', parameter: {} },
    ]);
  });

  it('holds the elements of the hits in view only, and says what is not listed', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const { page } = table;
    await search('x');
    const [id = 0] = await table.searches();
    const last = { searchedRecords: 5000, done: true, cut: true, found: 250_000 };
    await table.push({ kind: 'hits', hits: found(id, 'x', 0, 2000, last) });
    expect(await counts()).toBe(
      '250,000 hits for “x” · 2,000 of them are listed · searched 5,000 records',
    );
    await page.locator('.hits').focus();
    await page.keyboard.press('End');
    expect(await page.locator('.hit').count()).toBeLessThan(40);
    expect(await page.locator('.hit').last().getAttribute('aria-posinset')).toBe('2000');
    expect(await page.getByRole('button', { name: 'Cancel' }).isVisible()).toBe(false);
  });

  it('shows the hit itself where there is little room', async () => {
    table = await TablePage.open(browser, files, tableState(5000), { width: 320 });
    await search('carry the two');
    const [id = 0] = await table.searches();
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 0, 3, { done: true }) });
    const mark = await table.page.locator('.hit mark').first().boundingBox();
    const row = await table.page.locator('.hit').first().boundingBox();
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThan(row?.width ?? 0);
    expect(await table.page.locator('.hit').first().innerText()).toMatch(/^1\s+thought\s+…/);
  });

  it('reads out what it has found when it has come to its end, not all the time', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    await search('x');
    const [id = 0] = await table.searches();
    const status = table.page.locator('.hit-panel [role="status"]');
    expect(await status.textContent()).toBe('Searching “x” …');
    await table.push({ kind: 'hits', hits: found(id, 'x', 0, 30) });
    expect(await status.textContent()).toBe('Searching “x” …');
    const end = { searchedRecords: 5000, done: true };
    await table.push({ kind: 'hits', hits: found(id, 'x', 30, 0, end) });
    expect(await status.textContent()).toBe('30 hits for “x” · searched 5,000 records');
  });

  it('searches again after a reload of the window, and comes back to its hit', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    await table.page.locator('vscode-checkbox', { hasText: 'Match case' }).click();
    await search('carry the two');
    const [first = 0] = await table.searches();
    await table.push({ kind: 'hits', hits: found(first, 'carry the two', 0, 300) });
    await table.page.locator('.hits').focus();
    await table.page.keyboard.press('End');
    const saved = await table.saved();
    await table.page.close();
    table = await TablePage.open(browser, files, tableState(5000), { saved });
    const { page } = table;
    expect(await page.getByLabel('Search in the texts').inputValue()).toBe('carry the two');
    const [id = 0] = await table.searches();
    expect(await table.requests('search')).toEqual([
      { method: 'search', parameter: { id, text: 'carry the two', caseSensitive: true } },
    ]);
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 0, 200) });
    expect(await page.locator('.hit[aria-selected="true"]').count()).toBe(0);
    await table.push({ kind: 'hits', hits: found(id, 'carry the two', 200, 200) });
    const back = page.locator('.hit[aria-selected="true"]');
    expect(await back.getAttribute('aria-posinset')).toBe('300');
    await page.getByRole('button', { name: 'Close the hits' }).click();
    const closed = await table.saved();
    await page.close();
    table = await TablePage.open(browser, files, tableState(5000), { saved: closed });
    expect(await table.requests('search')).toEqual([]);
    const box = table.page.getByLabel('Search in the texts');
    expect(await box.inputValue()).toBe('carry the two');
  });

  it('drops the hits of the search before, of the same text too, and takes a new beginning', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    await search('x');
    await search('x');
    const [before = 0, id = 0] = await table.searches();
    expect(id).not.toBe(before);
    await table.push({ kind: 'hits', hits: found(id, 'x', 0, 8) });
    await table.push({ kind: 'hits', hits: found(before, 'x', 0, 100, { done: true }) });
    expect(await table.page.locator('.hit').first().getAttribute('aria-setsize')).toBe('8');
    // The file was replaced: its hits are found anew.
    await table.push({ kind: 'hits', hits: found(id, 'x', 0, 3, { failure: 'cut short' }) });
    expect(await table.page.locator('.hit').count()).toBe(3);
    expect(await counts()).toContain('cut short');
  });
});
