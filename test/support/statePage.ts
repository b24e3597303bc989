import type { Browser, Page } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import { type PageFiles, pageAddress, servePage } from './clientPage';
import { type ThemeName, pageThemes } from './votePageThemes';
import { type PageStub, installPageStub } from './statePageStub';

declare global {
  interface Window {
    pageTest: PageStub;
  }
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

/**
 * A page that is shown one state after the other, in a browser and in a stand-in for VS Code's
 * webview.
 */
export class StatePage<S> {
  private constructor(
    readonly page: Page,
    /** Addresses asked for besides the page's own files. */
    readonly strangeRequests: readonly string[],
    /** Uncaught errors and what the page wrote to the console. */
    readonly complaints: readonly string[],
  ) {}

  static async open<S>(
    browser: Browser,
    files: PageFiles,
    state: S,
    options: Options = {},
  ): Promise<StatePage<S>> {
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
    return new StatePage<S>(page, requests, complaints);
  }

  /** Messages the page sent, `ready` left out. */
  async requests(): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    const all = await this.page.evaluate(() => window.pageTest.posted);
    return all
      .filter(({ method }) => method !== 'ready')
      .map(({ method, parameter }) => ({ method, parameter }));
  }

  push(state: S): Promise<void> {
    return this.send({ kind: 'state', state });
  }

  progress(event: object): Promise<void> {
    return this.send({ kind: 'progress', ...event });
  }

  /** Plays an event of the extension host. */
  async send(event: unknown): Promise<void> {
    await this.page.evaluate((it) => window.pageTest.send(it), event);
  }

  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate((it) => window.pageTest.applyTheme(it), pageThemes[theme]);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    );
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.pageTest.violations);
  }

  saved(): Promise<unknown> {
    return this.page.evaluate(() => window.pageTest.saved);
  }
}
