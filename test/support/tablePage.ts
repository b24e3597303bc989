import type { Browser, Page } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import type { TableEvent, TableState } from '../../src/views/protocol/table';
import { type PageFiles, buildPage, pageAddress, servePage } from './clientPage';
import { type TableStub, installTableStub } from './tablePageStub';
import { tablePageTheme } from './tablePageThemes';
import type { ThemeName } from './votePageThemes';

declare global {
  interface Window {
    tableTest: TableStub;
  }
}

export function buildTablePage(): Promise<PageFiles> {
  return buildPage('table');
}

export interface TableOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
  /** What an earlier life of the page saved. */
  readonly saved?: unknown;
  /** Message with which the host refuses everything but the rows. */
  readonly refusal?: string;
  /** What every text of every row says. */
  readonly text?: string;
}

/** The table page in a browser, in a stand-in for VS Code's webview. */
export class TablePage {
  private constructor(
    readonly page: Page,
    /** Addresses asked for besides the page's own files. */
    readonly strangeRequests: readonly string[],
    /** Uncaught errors and what the page wrote to the console. */
    readonly complaints: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    files: PageFiles,
    state: TableState,
    options: TableOptions = {},
  ): Promise<TablePage> {
    const { width = 1200, height = 700, theme = 'dark', saved, refusal, text } = options;
    const page = await browser.newPage({ viewport: { width, height } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await servePage(page, files, requests);
    const stub = { state, saved, refusal, text, theme: tablePageTheme(theme) };
    await page.addInitScript(installTableStub, stub);
    await page.goto(pageAddress);
    await page.waitForFunction(() => document.getElementById('app')?.hasAttribute('aria-busy'));
    const table = new TablePage(page, requests, complaints);
    await table.settled();
    return table;
  }

  /** Waits until the rows in view have come and are drawn. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = (): Promise<unknown> =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      await frame();
      await frame();
      while (document.querySelector('.scroller[aria-busy="true"], .row.placeholder') !== null) {
        await frame();
      }
      await frame();
    });
  }

  /** Messages the page sent for the methods, or all but those that fetch. */
  async requests(...methods: string[]): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    const all = await this.page.evaluate(() => window.tableTest.posted);
    const wanted = ({ method }: Request): boolean =>
      methods.length > 0 ? methods.includes(method) : !['ready', 'page'].includes(method);
    return all.filter(wanted).map(({ method, parameter }) => ({ method, parameter }));
  }

  /** What the page called its searches so far. */
  async searches(): Promise<readonly number[]> {
    const asked = await this.requests('search');
    return asked.map(({ parameter }) => (parameter as { readonly id: number }).id);
  }

  async push(event: TableEvent): Promise<void> {
    await this.page.evaluate((it) => window.tableTest.push(it), event);
  }

  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate((it) => window.tableTest.applyTheme(it), tablePageTheme(theme));
    await this.settled();
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.tableTest.violations);
  }

  saved(): Promise<unknown> {
    return this.page.evaluate(() => window.tableTest.saved);
  }

  /** `aria-rowindex` of the rows that are elements. */
  rowIndices(): Promise<readonly number[]> {
    return this.page
      .locator('.rows .row')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  }
}
