import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../scripts/paths';

/** A webview page's bundle. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** Bundles a page of src/views/client as the product's build does, in memory. */
export async function buildPage(name: string): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: { [name]: join('src', 'views', 'client', name, 'main.ts') },
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

const origin = 'http://page.test';

export const pageAddress = `${origin}/index.html`;

/** Serves the files as VS Code's webview does; what else is asked for is refused and kept. */
export async function servePage(page: Page, files: PageFiles, strange: string[]): Promise<void> {
  const nonce = randomUUID();
  const served = new Map([
    ['/index.html', { contentType: 'text/html', body: shell(nonce) }],
    ['/host.css', { contentType: 'text/css', body: hostStyle }],
    ['/page.css', { contentType: 'text/css', body: files.style }],
    ['/page.js', { contentType: 'text/javascript', body: files.script }],
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
    <link rel="stylesheet" href="${origin}/page.css">
  </head>
  <body>
    <div id="app"></div>
    <script nonce="${nonce}" src="${origin}/page.js"></script>
  </body>
</html>`;
}
