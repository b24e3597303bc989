import type { Browser, Page } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import type { FactorsState } from '../../src/views/protocol/factors';
import { type PageFiles, buildPage, pageAddress, servePage } from './clientPage';
import { type ThemeName, pageThemes } from './votePageThemes';
import { type PageStub, installPageStub } from './factorsPageStub';

declare global {
  interface Window {
    factorsTest: PageStub;
  }
}

export function buildFactorsPage(): Promise<PageFiles> {
  return buildPage('factors');
}

export interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
  /** What an earlier life of the page saved. */
  readonly saved?: unknown;
  /** Message with which the host refuses everything but `ready`. */
  readonly refusal?: string;
}

/** The page of thought factors in a browser, in a stand-in for VS Code's webview. */
export class FactorsPage {
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
    state: FactorsState,
    options: Options = {},
  ): Promise<FactorsPage> {
    const { width = 1200, height = 900, theme = 'dark', saved, refusal } = options;
    const page = await browser.newPage({ viewport: { width, height } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await servePage(page, files, requests);
    await page.addInitScript(installPageStub, { state, saved, refusal, theme: pageThemes[theme] });
    await page.goto(pageAddress);
    await page.waitForFunction(() => document.getElementById('app')?.hasAttribute('aria-busy'));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    return new FactorsPage(page, requests, complaints);
  }

  /** Messages the page sent, `ready` left out. */
  async requests(): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    const all = await this.page.evaluate(() => window.factorsTest.posted);
    return all
      .filter(({ method }) => method !== 'ready')
      .map(({ method, parameter }) => ({ method, parameter }));
  }

  async push(state: FactorsState): Promise<void> {
    await this.page.evaluate((it) => window.factorsTest.push(it), state);
  }

  async progress(done: number, total: number): Promise<void> {
    await this.page.evaluate(([at, of]) => window.factorsTest.progress(at, of), [
      done,
      total,
    ] as const);
  }

  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate((it) => window.factorsTest.applyTheme(it), pageThemes[theme]);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    );
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.factorsTest.violations);
  }

  saved(): Promise<unknown> {
    return this.page.evaluate(() => window.factorsTest.saved);
  }
}
