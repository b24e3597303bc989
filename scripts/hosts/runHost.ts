import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { reportName, type SuiteReport } from '../../test/support/suiteReport';
import { repositoryRoot, samplesFolder } from '../paths';
import { buildHostSuite, hostSuiteFolder } from './buildHostSuite';
import { hasDisplay } from './display';
import { hostNameVariable } from './vscodeStandIn';
import { hostVersions, type HostName } from './versions';

const standIn = join(import.meta.dirname, 'vscode-stand-in.mjs');

/**
 * Runs test/host inside a VS Code, with a copy of the sample workspace open. The extension must be
 * built. What VS Code prints is shown only if it ends without a report.
 *
 * The VS Code is the one that `VSCODE_EXECUTABLE` names; else a downloaded desktop one, if there is
 * a display and the download succeeds; else the server in a headless browser.
 */
export async function runHost(name: HostName): Promise<SuiteReport> {
  await buildHostSuite();
  const workspace = mkdtempSync(join(tmpdir(), 'cot-lens-workspace-'));
  cpSync(samplesFolder, workspace, { recursive: true });
  let ending: unknown;
  try {
    await runTests({
      vscodeExecutablePath: await findExecutable(name),
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath: join(hostSuiteFolder, 'index'),
      launchArgs: [workspace],
      extensionTestsEnv: { [hostNameVariable]: name, ELECTRON_RUN_AS_NODE: undefined },
    });
  } catch (error) {
    ending = error;
  } finally {
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
  const file = join(hostSuiteFolder, reportName);
  if (!existsSync(file)) {
    throw new Error('VS Code ended without a report of the suite.', { cause: ending });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as SuiteReport;
}

/** What will be run, for the heading of a report. */
export function describeHost(name: HostName): string {
  return namedExecutable() ?? `VS Code ${hostVersions[name].vscode}`;
}

function namedExecutable(): string | undefined {
  const named = process.env['VSCODE_EXECUTABLE'];
  return named === '' ? undefined : named;
}

async function findExecutable(name: HostName): Promise<string> {
  const named = namedExecutable();
  if (named !== undefined) {
    return named;
  }
  if (hasDisplay()) {
    try {
      const cachePath = join(repositoryRoot, '.vscode-test');
      return await downloadAndUnzipVSCode({ version: hostVersions[name].vscode, cachePath });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`No desktop VS Code (${reason}): the server from npm is used instead.`);
    }
  }
  return standIn;
}
