import process from 'node:process';
import type { ProgramJob, RunnerReport } from '../messages';

/** The only way in and out; nothing of it can be reached from the global object. */
export interface Channel {
  readonly send: (report: RunnerReport) => void;
  /** The one program that is run. */
  readonly job: Promise<ProgramJob>;
  readonly end: () => void;
}

/** What of a process reaches other processes, native code or the modules of Node. */
const reaching = [
  'kill',
  '_kill',
  '_debugProcess',
  '_startProfilerIdleNotifier',
  'abort',
  'execve',
  'binding',
  '_linkedBinding',
  'dlopen',
  'getBuiltinModule',
  'mainModule',
  'loadEnvFile',
  'chdir',
];

/** The same, while the channel still waits for the one message that it takes. */
const speaking = ['send', 'disconnect', 'channel', '_channel'];

/** Takes the channel and leaves `process` without what could do harm, for whoever may find it. */
export function disarm(): Channel {
  const exit = process.exit.bind(process, 0);
  const send = process.send?.bind(process);
  const channel: Channel = {
    send: (report) => send?.(report),
    job: new Promise((resolve) => {
      process.once('message', (job: ProgramJob) => {
        remove(speaking);
        resolve(job);
      });
    }),
    // The messages before it are still on their way.
    end: () => void setTimeout(() => exit(), 20),
  };
  process.on('disconnect', () => exit());
  process.on('uncaughtException', () => channel.end());
  remove(reaching);
  return channel;
}

function remove(names: readonly string[]): void {
  names.forEach((name) => Reflect.deleteProperty(process, name));
}
