import { messageOf } from '../../../base/errors';
import type { RunnerParameters } from '../messages';
import { disarm } from './disarm';
import { loadInterpreter } from './interpreter';
import { requirePermissionModel } from './permission';
import { readPyodide } from './pyodideFiles';
import { runJob } from './runJob';
import { takeAway } from './takeAway';
import { Deadline } from './deadline';

/**
 * The process that Python runs in: one program, then it ends. Everything that leads out of it is
 * given up before any of Pyodide is loaded; what stays is held by this module alone.
 */
async function main(): Promise<void> {
  const parameters = JSON.parse(process.argv[2] ?? '{}') as RunnerParameters;
  const channel = disarm();
  try {
    requirePermissionModel();
    const deadline = new Deadline();
    const files = readPyodide(parameters.pyodideFolder);
    takeAway();
    const interpreter = await loadInterpreter(files, parameters.memory, deadline);
    channel.send({ kind: 'ready' });
    const job = await channel.job;
    deadline.begin(job.longest);
    await runJob(interpreter, job, channel.send);
  } catch (error) {
    // Once it runs, the only thing that can go wrong is that the program ended its interpreter.
    channel.send({ kind: 'broken', message: messageOf(error) });
  }
  channel.end();
}

void main();
