// @ts-check
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Runs npm to its end, in a folder. With `show` its output goes to the terminal; else it is kept
 * and becomes part of the error.
 *
 * @param {readonly string[]} parameters
 * @param {{ readonly directory: string, readonly show: boolean }} options
 * @returns {void}
 * @throws {Error} when npm cannot be started or ends with anything but 0
 */
export function runNpm(parameters, { directory, show }) {
  // The npm that started us is run by the same Node; outside of npm it is looked up on the PATH.
  const running = process.env['npm_execpath'];
  const isNpm = running !== undefined && /npm-cli\.[cm]?js$/.test(running);
  const [program, ...first] = isNpm ? [process.execPath, running] : ['npm'];
  const result = spawnSync(program, [...first, ...parameters], {
    cwd: directory,
    stdio: show ? 'inherit' : 'pipe',
    encoding: 'utf8',
    // On Windows npm is a .cmd file, which only a shell can run.
    shell: !isNpm && process.platform === 'win32',
  });
  if (result.error !== undefined) {
    throw new Error(`npm could not be started: ${result.error.message}`);
  }
  if (result.status !== 0) {
    const said = show ? '' : `:\n${result.stdout}${result.stderr}`;
    throw new Error(`npm ${parameters.join(' ')} failed${said}`);
  }
}
