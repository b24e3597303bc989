import { parentPort } from 'node:worker_threads';
import { serveSkim } from './serveSkim';

// The entry of a thread that skims. It is a program of its own: that of the analysis would take
// several times its memory and its time to start, in each of the threads.

if (parentPort === null) {
  throw new Error('This program runs as a thread of CoT Lens.');
}
serveSkim(parentPort);
