import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { repositoryRoot } from '../../scripts/paths';
import type { Request } from '../../src/base/rpc';
import type { FactorsState } from '../../src/views/protocol/factors';
import { type ThemeName, pageThemes } from './votePageThemes';
import { type PageStub, installPageStub } from './factorsPageStub';

declare global {
  interface Window {
    factorsTest: PageStub;
  }
}

const origin = 'http://factors.test';

export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** Bundles the page as the product's build does, in memory. */
export async function buildFactorsPage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: { factors: join('src', 'views', 'client', 'factors', 'main.ts') },
    bundle: true,
    format: 'iife',
    target: 'chrome132',
    outdir: 'unused',
    write: false,
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
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
    await serve(page, files, requests);
    await page.addInitScript(installPageStub, { state, saved, refusal, theme: pageThemes[theme] });
    await page.goto(`${origin}/index.html`);
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

async function serve(page: Page, files: PageFiles, strange: string[]): Promise<void> {
  const nonce = randomUUID();
  const served = new Map([
    ['/index.html', { contentType: 'text/html', body: shell(nonce) }],
    ['/host.css', { contentType: 'text/css', body: hostStyle }],
    ['/factors.css', { contentType: 'text/css', body: files.style }],
    ['/factors.js', { contentType: 'text/javascript', body: files.script }],
  ]);
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = served.get(pathname);
    if (file === undefined) {
      strange.push(route.request().url());
      await route.abort();
    } else {
      await route.fulfill(file);
    }
  });
}

/** What VS Code's webview gives every page. */
const hostStyle = `
  body { background-color: transparent; color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
    font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }`;

/** The hash of the empty text: the toolkit asks by an empty style element what the browser knows. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function shell(nonce: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${origin} ${emptyStyle}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${origin}`,
    `img-src ${origin} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${origin}/host.css">
    <link rel="stylesheet" href="${origin}/factors.css">
  </head>
  <body>
    <div id="app"></div>
    <script nonce="${nonce}" src="${origin}/factors.js"></script>
  </body>
</html>`;
}
