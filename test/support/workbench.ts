/**
 * Drives the real workbench of VS Code, with the extension of this repository loaded, the way a
 * person would: by its page. The extension must be built (`npm run build`).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { launchChromium } from '../../scripts/hosts/chromium';
import { openWorkbench } from '../../scripts/hosts/openWorkbench';
import { startServer } from '../../scripts/hosts/server';
import { hostVersions } from '../../scripts/hosts/versions';
import { repositoryRoot, samplesFolder } from '../../scripts/paths';
import { picturePath } from './picturePath';
import { frameWith, openFile, patience, runCommand } from './workbenchPage';

/** VS Code's own themes, one of each kind, by the names that settings use. */
export const themes = {
  dark: { setting: 'Default Dark Modern', className: 'vs-dark' },
  light: { setting: 'Default Light Modern', className: 'vs' },
  'high-contrast-dark': { setting: 'Default High Contrast', className: 'hc-black' },
  'high-contrast-light': { setting: 'Default High Contrast Light', className: 'hc-light' },
} as const;

export type ThemeName = keyof typeof themes;

export interface WorkbenchOptions {
  /** The workspace; a copy of media/samples in a temporary folder if not given. */
  readonly folder?: string;
  /** A file that is opened at first, in the folder. */
  readonly file?: string;
  /** User settings from the start; the theme is set by `theme`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Dark if not given. */
  readonly theme?: ThemeName;
  /** Whether the folder is untrusted. */
  readonly restricted?: boolean;
  /** Called with the folder for installed extensions before VS Code starts. */
  readonly prepareExtensions?: (folder: string) => void;
}

export interface Workbench {
  readonly page: Page;
  /** The absolute path of the workspace. */
  readonly folder: string;
  /** Runs a command through the command palette, by its whole title: `View: Show Explorer`. */
  runCommand(title: string): Promise<void>;
  /** Opens a file of the workspace by its name, as Ctrl+P does. */
  openFile(name: string): Promise<void>;
  /** Changes user settings; those that are not named stay. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  setTheme(name: ThemeName): Promise<void>;
  /** The frame of a webview, found by something it contains. */
  frameWith(selector: string): Promise<Frame>;
  /** Keeps a picture as test-results/screenshots/NAME.png; the result is its path. */
  screenshot(name: string): Promise<string>;
  /** What the server and its extension host have printed. */
  output(): string;
  close(): Promise<void>;
}

/** Starts VS Code (the latest version) with the extension, and waits until it is drawn. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workspace = prepareWorkspace(options.folder);
  const settings = {
    ...options.settings,
    'workbench.colorTheme': themes[options.theme ?? 'dark'].setting,
  };
  let changed: Readonly<Record<string, unknown>> = {};
  const { restricted, prepareExtensions } = options;
  const version = hostVersions.latest;
  const server = await startServer({
    ...{ version, development: true, settings, restricted },
    ...(prepareExtensions !== undefined && { prepareExtensions }),
  });
  const browser = await launchChromium();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    workspace.remove();
  };
  try {
    const page = await openWorkbench(browser, {
      port: server.port,
      folder: workspace.folder,
      file: options.file === undefined ? undefined : resolve(workspace.folder, options.file),
      extensionDevelopmentPath: repositoryRoot,
    });
    await themeShown(page, options.theme ?? 'dark');
    const configure = (changes: Readonly<Record<string, unknown>>): void => {
      changed = { ...changed, ...changes };
      server.configure(changed);
    };
    return {
      page,
      folder: workspace.folder,
      runCommand: (title) => runCommand(page, title),
      openFile: (name) => openFile(page, name),
      configure,
      setTheme: async (name) => {
        configure({ 'workbench.colorTheme': themes[name].setting });
        await themeShown(page, name);
      },
      frameWith: (selector) => frameWith(page, selector),
      screenshot: async (name) => {
        const path = picturePath(name);
        await page.screenshot({ path });
        return path;
      },
      output: () => server.output(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Themes are extensions too: until they are loaded, the workbench shows colours of its own. */
async function themeShown(page: Page, name: ThemeName): Promise<void> {
  const loaded = '[class*="vscode-theme-defaults"]';
  const shown = `.monaco-workbench.${themes[name].className}${loaded}`;
  await page.waitForSelector(shown, { timeout: patience });
}

/** Tests may write into their workspace: unless they bring one, they get a copy. */
function prepareWorkspace(given: string | undefined): { folder: string; remove: () => void } {
  if (given !== undefined) {
    return { folder: resolve(given), remove: () => undefined };
  }
  const parent = mkdtempSync(join(tmpdir(), 'cot-lens-workspace-'));
  const folder = join(parent, 'samples');
  cpSync(samplesFolder, folder, { recursive: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }) };
}
