import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTree, type ProcessTree } from './processTree';
import { ensureServer } from './serverFiles';
import { type HostVersion } from './versions';

export interface ServerOptions {
  readonly version: HostVersion;
  /** Any free port if not given. */
  readonly port?: number;
  /** Lets a page name an extension under development, and a test suite, in its URL. */
  readonly development: boolean;
  /** Opens every folder in Restricted Mode, in which no extension runs that has not agreed to it. */
  readonly restricted?: boolean | undefined;
  /** Settings on top of the quiet defaults. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Called with the folder for installed extensions before the server starts. */
  readonly prepareExtensions?: (folder: string) => void;
}

/** A running VS Code server with data folders of its own. */
export interface RunningServer {
  readonly port: number;
  /** What the server has printed so far, without known noise. */
  output(): string;
  /** Settings that override the first ones from now on; the workbench heeds them at once. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** Ends the server and everything it started, and removes its data. */
  stop(): Promise<void>;
}

/** Nothing that asks, greets, phones home or suggests; none of it concerns the extension. */
const quietSettings = {
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Starts a VS Code server and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = ensureServer(options.version);
  const port = await freePort(options.port ?? 0);
  const data = mkdtempSync(join(tmpdir(), 'cot-lens-vscode-'));
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  options.prepareExtensions?.(extensions);
  writeSettings(data, 'User', { ...quietSettings, ...options.settings });
  writeSettings(data, 'Machine', {});
  const parameters = serverParameters(port, data, options);
  const tree = startTree(files.node, [files.main, ...parameters], serverEnvironment());
  const lines: string[] = [];
  try {
    await listening(tree, lines);
  } catch (error) {
    await tree.stop();
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
  return {
    port,
    output: () => lines.filter((line) => !isNoise(line)).join('\n'),
    configure: (settings) => writeSettings(data, 'Machine', settings),
    stop: async () => {
      await tree.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function serverParameters(port: number, data: string, options: ServerOptions): string[] {
  const { development, restricted = false } = options;
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...(restricted ? [] : ['--disable-workspace-trust']),
    ...(development ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** The server runs in an environment without what a surrounding VS Code or Electron left in ours. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) =>
      !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_') && name !== 'NODE_OPTIONS',
  );
  // No gallery of extensions: nothing is asked of the network.
  return { ...Object.fromEntries(entries), EXTENSIONS_GALLERY: '{}' };
}

/**
 * The user's settings are read when the workbench opens; those of the machine override them, and
 * the workbench sees when their file changes.
 */
function writeSettings(
  data: string,
  scope: 'User' | 'Machine',
  settings: Readonly<Record<string, unknown>>,
): void {
  const folder = join(data, 'data', scope);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

function listening(tree: ProcessTree, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      const said = lines.filter((line) => !isNoise(line)).join('\n');
      reject(new Error(`The VS Code server ${why}.\n${said}`.trimEnd()));
    };
    const timer = setTimeout(() => fail('did not start within 60 s'), 60_000);
    void tree.ended.then((code) => fail(`ended with code ${code}`));
    const hear = (chunk: Buffer): void => {
      lines.push(...chunk.toString().trimEnd().split('\n'));
      if (chunk.includes('Extension host agent started')) {
        clearTimeout(timer);
        resolve();
      }
    };
    tree.output.on('data', hear);
    tree.errors.on('data', hear);
  });
}

/** Two native modules are not built, on purpose: the server says so at length and runs without. */
function isNoise(line: string): boolean {
  return /bindings file|spdlog|native-watchdog|vsda|reconnection-grace|^\s*(at |tries: |→|\]|\}|$)/.test(
    line,
  );
}

/** A port that nobody listens on: the wanted one, or any for 0. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(`Port ${wanted}: ${error.message}`)));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
}
