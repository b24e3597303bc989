import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { SearchHits } from '../../src/views/protocol/table';
import { TablePage, buildTablePage } from '../support/tablePage';
import { tableState } from '../support/tableStates';
import type { PageFiles } from '../support/votePage';

const excerpt = 'write 5 and carry the two, no wait, carry the one';
const start = excerpt.indexOf('carry the two');

function found(text: string, from: number, count: number, given: Partial<SearchHits>): SearchHits {
  return {
    text,
    hits: Array.from({ length: count }, (_, at) => ({
      id: { record: from + at, index: 0 },
      line: from + at,
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
    await table.push({ kind: 'hits', hits: found('carry the two', 0, 30, {}) });
    await table.push({ kind: 'hits', hits: found('carry the two', 0, 35, {}) });
    await table.push({ kind: 'hits', hits: found('an older search', 0, 9, {}) });
    expect(await counts()).toBe('35 hits for “carry the two” · 100 of 5,000 records, 2 %');
    expect(await page.locator('.hit mark').first().textContent()).toBe('carry the two');
    await page.locator('.hit').nth(2).click();
    await page.locator('.hits').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await table.requests()).toEqual([
      { method: 'search', parameter: { text: 'carry the two', caseSensitive: false } },
      { method: 'open', parameter: { id: { record: 2, index: 0 }, beside: false } },
      { method: 'open', parameter: { id: { record: 34, index: 0 }, beside: true } },
      { method: 'cancelSearch', parameter: {} },
    ]);
  });

  it('holds the elements of the hits in view only, and says what is not listed', async () => {
    table = await TablePage.open(browser, files, tableState(5000));
    const { page } = table;
    await search('x');
    const last = { searchedRecords: 5000, done: true, cut: true, found: 250_000 };
    await table.push({ kind: 'hits', hits: found('x', 0, 25_000, last) });
    expect(await counts()).toBe(
      '250,000 hits for “x” · the first 20,000 are listed · 5,000 of 5,000 records',
    );
    await page.locator('.hits').focus();
    await page.keyboard.press('End');
    expect(await page.locator('.hit').count()).toBeLessThan(40);
    expect(await page.locator('.hit').last().getAttribute('aria-posinset')).toBe('20000');
    expect(await page.getByRole('button', { name: 'Cancel' }).isVisible()).toBe(false);
  });
});
