import type { Browser } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import type { TableEvent, TableState } from '../../src/views/protocol/table';
import { type PageFiles, buildPage } from './clientPage';
import { installTableAnswers } from './tableAnswers';
import { tablePageThemes } from './tablePageThemes';
import { type PageOptions, WebviewPage, openPage } from './webviewPage';

export function buildTablePage(): Promise<PageFiles> {
  return buildPage('table');
}

export interface TableOptions extends PageOptions {
  /** What every text of every row says. */
  readonly text?: string;
}

/** The page of the table. */
export class TablePage extends WebviewPage {
  static async open(
    browser: Browser,
    files: PageFiles,
    state: TableState,
    options: TableOptions = {},
  ): Promise<TablePage> {
    const { refusal, text } = options;
    const sized = { height: 700, ...options };
    const opened = await openPage(browser, files, sized, {
      themes: tablePageThemes,
      installHost: (page) => page.addInitScript(installTableAnswers, { state, refusal, text }),
    });
    const table = new TablePage(opened);
    await table.settled();
    return table;
  }

  /** Waits until the rows in view have come and are drawn. */
  override async settled(): Promise<void> {
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
  requests(...methods: string[]): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    return this.posted((method) =>
      methods.length > 0 ? methods.includes(method) : !['ready', 'page'].includes(method),
    );
  }

  /** What the page called its searches so far. */
  async searches(): Promise<readonly number[]> {
    const asked = await this.requests('search');
    return asked.map(({ parameter }) => (parameter as { readonly id: number }).id);
  }

  push(event: TableEvent): Promise<void> {
    return this.send(event);
  }

  /** `aria-rowindex` of the rows that are elements. */
  rowIndices(): Promise<readonly number[]> {
    return this.page
      .locator('.rows .row')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  }
}
