import type { Browser, Page } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import { type PageFiles, pageAddress, servePage } from './clientPage';
import { installPageStub } from './pageStub';
import type { PageTheme, ThemeName } from './pageThemes';

/** How a page is opened. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
  /** The screen can be touched. */
  readonly touch?: boolean;
  /** What an earlier life of the page saved. */
  readonly saved?: unknown;
  /** Message with which the host refuses all but what only fetches. */
  readonly refusal?: string;
}

/** The stand-in for VS Code that a page runs in. */
export interface Surroundings {
  readonly themes: Readonly<Record<ThemeName, PageTheme>>;
  /** Adds the script that plays the extension host. */
  readonly installHost: (page: Page) => Promise<unknown>;
}

interface OpenedPage {
  readonly page: Page;
  readonly themes: Surroundings['themes'];
  readonly strangeRequests: readonly string[];
  readonly complaints: readonly string[];
}

/** What pages are opened by: a browser. */
export type PageOpener = Pick<Browser, 'newPage'>;

/** Opens a page and waits until it has shown what `ready` answered. */
export async function openPage(
  browser: PageOpener,
  files: PageFiles,
  { width = 1200, height = 900, theme = 'dark', touch = false, saved }: PageOptions,
  { themes, installHost }: Surroundings,
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: touch });
  const strangeRequests: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await servePage(page, files, strangeRequests);
  await page.addInitScript(installPageStub, { saved, theme: themes[theme] });
  await installHost(page);
  await page.goto(pageAddress);
  await page.waitForFunction(() => document.getElementById('app')?.hasAttribute('aria-busy'));
  return { page, themes, strangeRequests, complaints };
}

/** A page of the product in a browser, in a stand-in for VS Code's webview. */
export abstract class WebviewPage {
  readonly page: Page;
  /** Addresses asked for besides the page's own files. */
  readonly strangeRequests: readonly string[];
  /** Uncaught errors and what the page wrote to the console. */
  readonly complaints: readonly string[];
  private readonly themes: Surroundings['themes'];

  protected constructor({ page, themes, strangeRequests, complaints }: OpenedPage) {
    this.page = page;
    this.themes = themes;
    this.strangeRequests = strangeRequests;
    this.complaints = complaints;
  }

  /** Waits until the page has drawn what it was told. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    );
  }

  /** Plays an event of the extension host. */
  async send(event: unknown): Promise<void> {
    await this.page.evaluate((it) => window.pageTest.send(it), event);
  }

  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate((it) => window.pageTest.applyTheme(it), this.themes[theme]);
    await this.settled();
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.pageTest.violations);
  }

  saved(): Promise<unknown> {
    return this.page.evaluate(() => window.pageTest.saved);
  }

  /** Messages the page sent, by a test of their method. */
  protected async posted(
    isWanted: (method: string) => boolean,
  ): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    const all = await this.page.evaluate(() => window.pageTest.posted);
    return all
      .filter(({ method }) => isWanted(method))
      .map(({ method, parameter }) => ({ method, parameter }));
  }
}
