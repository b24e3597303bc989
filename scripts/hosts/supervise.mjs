// @ts-check
/**
 * `node supervise.mjs PROGRAM [arguments]`: runs a program, and ends it with everything it started
 * as soon as the pipe to our input closes. That happens however the one who started us has ended.
 * We are the head of a process group (see processTree.ts).
 */
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

const [program = '', ...parameters] = process.argv.slice(2);
const child = spawn(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', () => process.exit(1));
child.on('exit', (code) => process.exit(code ?? 1));

process.stdin.resume().on('close', () => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(process.pid), '/t', '/f']);
  } else {
    process.kill(-process.pid, 'SIGKILL');
  }
});
