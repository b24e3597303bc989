/**
 * Does what desktop VS Code does with `--extensionDevelopmentPath` and `--extensionTestsPath`: runs
 * the suite in an extension host and ends with its exit code. The host belongs to a VS Code server,
 * its window is a headless Chromium.
 */
import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { openWorkbench } from './openWorkbench';
import { startServer } from './server';
import { hostVersions, type HostName } from './versions';

/** The environment variable that says which VS Code is to be stood in for. */
export const hostNameVariable = 'COT_LENS_HOST';

const suiteTimeout = 180_000;

export async function runAsVscode(parameters: readonly string[]): Promise<number> {
  const version = hostVersions[hostNameFrom(process.env[hostNameVariable])];
  const server = await startServer({ version, development: true });
  const stopAtSignal = (): void => void server.stop().then(() => process.exit(1));
  process.once('SIGINT', stopAtSignal).once('SIGTERM', stopAtSignal);
  try {
    const browser = await launchChromium();
    const lines: string[] = [];
    try {
      const code = await new Promise<number>((ended, failed) => {
        const target = { port: server.port, ...targetFrom(parameters) };
        const hooks = { exit: ended, log: (line: string) => void lines.push(line) };
        setTimeout(() => failed(new Error('The suite did not end in time.')), suiteTimeout).unref();
        openWorkbench(browser, target, hooks).catch(failed);
      });
      return code;
    } catch (error) {
      console.error(lines.slice(-40).join('\n'));
      console.error(server.output());
      throw error;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function hostNameFrom(value: string | undefined): HostName {
  return value === 'minimum' ? 'minimum' : 'latest';
}

/** The folder is the parameter that is no option; the other ones that concern us are named. */
function targetFrom(parameters: readonly string[]) {
  const valueOf = (name: string): string | undefined =>
    parameters.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const folder = parameters.find((each) => !each.startsWith('-'));
  return {
    folder: resolve(folder ?? '.'),
    extensionDevelopmentPath: valueOf('extensionDevelopmentPath'),
    extensionTestsPath: valueOf('extensionTestsPath'),
  };
}
