import type { Browser, Page } from 'playwright-core';
import type { Request } from '../../src/base/rpc';
import type { VoteState } from '../../src/views/protocol/vote';
import { type PageFiles, buildPage, pageAddress, servePage } from './clientPage';
import { type ThemeName, pageThemes } from './votePageThemes';
import { type PageStub, installPageStub } from './votePageStub';

declare global {
  interface Window {
    voteTest: PageStub;
  }
}

export function buildVotePage(): Promise<PageFiles> {
  return buildPage('vote');
}

export interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
  /** What an earlier life of the page saved. */
  readonly saved?: unknown;
  /** Message with which the host refuses everything but `ready`. */
  readonly refusal?: string;
  /** What the host answers, by method. */
  readonly replies?: Readonly<Record<string, unknown>>;
}

/** The vote page in a browser, in a stand-in for VS Code's webview. */
export class VotePage {
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
    state: VoteState,
    options: Options = {},
  ): Promise<VotePage> {
    const { width = 320, height = 900, theme = 'dark', saved, refusal, replies = {} } = options;
    const page = await browser.newPage({ viewport: { width, height } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await servePage(page, files, requests);
    await page.addInitScript(installPageStub, {
      state,
      saved,
      refusal,
      replies,
      theme: pageThemes[theme],
    });
    await page.goto(pageAddress);
    await page.waitForFunction(() => document.getElementById('app')?.hasAttribute('aria-busy'));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    return new VotePage(page, requests, complaints);
  }

  /** Messages the page sent, `ready` left out. */
  async requests(): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    const all = await this.page.evaluate(() => window.voteTest.posted);
    return all
      .filter(({ method }) => method !== 'ready')
      .map(({ method, parameter }) => ({ method, parameter }));
  }

  async push(state: VoteState): Promise<void> {
    await this.page.evaluate((it) => window.voteTest.push(it), state);
  }

  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate((it) => window.voteTest.applyTheme(it), pageThemes[theme]);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    );
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.voteTest.violations);
  }

  saved(): Promise<unknown> {
    return this.page.evaluate(() => window.voteTest.saved);
  }
}
