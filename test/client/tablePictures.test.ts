import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { TableState } from '../../src/views/protocol/table';
import { TablePage, buildTablePage } from '../support/tablePage';
import { tableOverview, tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';
import { pictureThemes, takePictures } from '../support/pagePictures';
import { picturePath } from '../support/picturePath';

const widths = [600, 900, 1400, 1900];
const height = 720;

const whole = tableOverview(1_000_000);
const pictured: readonly [string, TableState][] = [
  [
    'table',
    {
      kind: 'table',
      table: {
        ...whole,
        result: { ...whole.result, summary: { ...whole.result.summary, pending: 750_000 } },
        progress: {
          records: 1_000_000,
          indexed: false,
          readRecords: 250_000,
          annotated: 250_000,
          paused: false,
          problems: 1000,
        },
      },
    },
  ],
  ['table-grouped', tableState(9000, { query: { filter: '', groupByProblem: true } })],
  ['table-empty', tableState(0)],
  ['table-loading', { kind: 'loading', message: 'Opening rollouts.jsonl' }],
  ['table-failed', { kind: 'failed', message: 'rollouts.jsonl is a folder.' }],
];

describe('the look of the table page', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterAll(() => browser.close());

  it.each(pictured)('fits every width and theme: %s', async (name, state) => {
    const table = await TablePage.open(browser, files, state, { height });
    await takePictures(table, name, { widths, height, fillsWindow: true });
  });

  it.each(pictureThemes)('shows what is selected, found and pointed at: %s', async (theme) => {
    const table = await TablePage.open(browser, files, tableState(5000), { theme, height });
    const { page } = table;
    await page.getByLabel('Search in the texts of all trajectories').fill('carry the two');
    await page.keyboard.press('Enter');
    const [id = 0] = await table.searches();
    await table.push({
      kind: 'hits',
      hits: {
        id,
        from: 0,
        text: 'carry the two',
        hits: Array.from({ length: 40 }, (_, at) => ({
          id: { record: at * 3, index: 0 },
          line: at * 3,
          text: 'thought' as const,
          offset: 120,
          excerpt:
            'so 7 and 8 make 15, write 5 and carry the two, no wait, carry the one, and go on',
          start: 32,
          end: 45,
        })),
        found: 1240,
        searchedRecords: 2100,
        totalRecords: 5000,
        done: false,
        cut: false,
      },
    });
    await page.getByRole('button', { name: /^1,500–1,999 tokens/ }).hover();
    await page.locator('.scroller').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']) {
      await page.keyboard.press(key);
    }
    await page
      .locator('.row canvas')
      .nth(8)
      .hover({ position: { x: 60, y: 10 } });
    await page.screenshot({ path: picturePath(`table-in-use-${theme}`) });
    await page.getByLabel('Filter', { exact: true }).fill('model:qwen tokns?>4000');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'The filter language' }).hover();
    await page.screenshot({ path: picturePath(`table-help-${theme}`) });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.screenshot({ path: picturePath(`table-columns-${theme}`) });
    await page.getByRole('button', { name: 'Export' }).click();
    await page.screenshot({ path: picturePath(`table-export-${theme}`) });
    expect(await table.violations()).toEqual([]);
    await page.close();
  });
});
