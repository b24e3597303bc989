import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { TablePage, buildTablePage } from '../support/tablePage';
import { tableOverview, tableState } from '../support/tableStates';
import type { PageFiles } from '../support/clientPage';

const hostile = [
  '<img src=x onerror="window.ran = true">',
  '<script>window.ran = true</script>',
  '"><svg onload=window.ran=true>',
  '</div><iframe src="http://elsewhere.test/"></iframe>',
  '__proto__',
  '\u001b[31mred\u001b[0m\u0000\u0007',
  '\u202egnp.exe\u2066',
  '{{constructor.constructor("window.ran = true")()}}',
  '\ud800',
  'x'.repeat(20_000),
];

describe('hostile texts on the table page', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildTablePage();
  });
  afterAll(() => browser.close());

  it.each(hostile.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    'shows %s as text only',
    async (_name, text) => {
      const query = { filter: '', groupByProblem: true };
      const given = { fileName: text, container: text, profile: text, query };
      const table = await TablePage.open(browser, files, tableState(500, given), { text });
      const { page } = table;
      await page.getByLabel('Search in the texts of all trajectories').fill(text);
      await page.keyboard.press('Enter');
      const searched = await page.locator('.search-input').inputValue();
      const place = { id: { record: 1, index: 0 }, line: 1, text: 'thought', offset: 1 } as const;
      const hit = { ...place, excerpt: text, start: 1, end: 3 };
      const [id = 0] = await table.searches();
      const hits = { id, from: 0, text: searched, hits: [hit], found: 1, failure: text };
      const progress = { searchedRecords: 1, totalRecords: 1, done: true, cut: false };
      await table.push({ kind: 'hits', hits: { ...hits, ...progress } });
      const { result } = tableOverview(500);
      const filterError = { offset: 0, message: text };
      await table.push({ kind: 'stale', result: { ...result, filterError } });
      await table.settled();
      const seen = await page.evaluate(() => ({
        rows: document.querySelectorAll('.row.group, .row.trajectory, .row.problem').length > 10,
        hits: document.querySelectorAll('.hit').length,
        ran: 'ran' in window || 'ran' in {},
        strangers: document.querySelectorAll('img, iframe, #app script, a, [onload], [onerror]')
          .length,
        acting: /[\p{Cs}\u202e\u2066]|[^\P{Cc}\n\t]/u.test(document.documentElement.outerHTML),
        overflow: document.documentElement.scrollWidth > innerWidth,
      }));
      const plain = { rows: true, hits: 1, ran: false, strangers: 0, acting: false };
      expect(seen).toEqual({ ...plain, overflow: false });
      await table.push({ kind: 'state', state: { kind: 'failed', message: text } });
      await table.push({ kind: 'state', state: { kind: 'loading', message: text } });
      expect(await table.violations()).toEqual([]);
      expect(table.strangeRequests).toEqual([]);
      expect(table.complaints).toEqual([]);
      await page.close();
    },
  );

  it('starts with any saved state', async () => {
    for (const saved of [null, 7, 'x', [], { query: 3, shown: { __proto__: 1 }, row: -1 }]) {
      const table = await TablePage.open(browser, files, tableState(50), { saved });
      expect(await table.page.locator('.row').count()).toBeGreaterThan(5);
      expect(table.complaints).toEqual([]);
      await table.page.close();
    }
  });

  it('reads the colours of the strips anew when the theme changes', async () => {
    const table = await TablePage.open(browser, files, tableState(50));
    const pixel = (): Promise<string> =>
      table.page
        .locator('.row canvas')
        .first()
        .evaluate((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement;
          const context = (canvas as HTMLCanvasElement).getContext('2d');
          const middle = context?.getImageData(width >> 1, height >> 1, 1, 1).data ?? [];
          return [...middle].join();
        });
    const before = await pixel();
    await table.setTheme('light');
    const light = await pixel();
    expect(light).not.toBe(before);
    await table.setTheme('dark');
    expect(await pixel()).toBe(before);
    await table.page.close();
  });
});
