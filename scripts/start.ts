/**
 * `npm start`: builds the extension and opens the sample workspace in a VS Code that runs it. That
 * is desktop VS Code where `code` and a display are at hand; else a VS Code server is started, and
 * its URL printed, to be opened in a browser, until Ctrl-C.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './hosts/display';
import { startServer } from './hosts/server';
import { hostVersions } from './hosts/versions';
import { repositoryRoot, samplesFolder } from './paths';

const usage = 'Usage: npm start [-- --port NUMBER] [-- --browser]';

async function main(): Promise<void> {
  const options = readOptions();
  if (options === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  console.log('Building the extension …');
  if (!build()) {
    process.exitCode = 1;
    return;
  }
  if (!options.browser && hasDisplay() && openDesktop()) {
    console.log('VS Code opens the sample workspace with the extension under development.');
    return;
  }
  await serve(options.port);
}

function readOptions(): { port: number | undefined; browser: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, browser: { type: 'boolean', default: false } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    const isPort = port === undefined || (Number.isInteger(port) && port > 0 && port < 65_536);
    return isPort ? { port, browser: values.browser } : undefined;
  } catch {
    return undefined;
  }
}

function build(): boolean {
  const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  return status === 0;
}

/** Opens desktop VS Code; false when there is none on the PATH. */
function openDesktop(): boolean {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell }).status !== 0) {
    return false;
  }
  const first = join(samplesFolder, 'bracket-puzzle.jsonl');
  const parameters = [`--extensionDevelopmentPath=${repositoryRoot}`, samplesFolder, first];
  spawn('code', parameters, { shell, stdio: 'ignore', detached: true }).unref();
  return true;
}

async function serve(port: number | undefined): Promise<void> {
  const server = await startServer({
    version: hostVersions.latest,
    development: false,
    // The samples have a page that says what they are.
    settings: { 'workbench.startupEditor': 'readme' },
    ...(port === undefined ? {} : { port }),
    prepareExtensions: linkExtension,
  });
  const url = `http://127.0.0.1:${server.port}/?folder=${encodeURI(samplesFolder)}`;
  console.log(`\nVS Code ${hostVersions.latest.vscode} with CoT Lens is at\n\n    ${url}\n`);
  console.log('It serves this machine only and stops at Ctrl-C.');
  await interrupted();
  console.log('\nStopping …');
  await server.stop();
}

/** To the server the repository is an extension that is installed. */
function linkExtension(folder: string): void {
  const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  const { publisher, name, version } = JSON.parse(text) as Record<string, string>;
  symlinkSync(repositoryRoot, join(folder, `${publisher}.${name}-${version}`), 'junction');
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve).once('SIGHUP', resolve);
  });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
