/**
 * An extension of its own, which runs beside ours in the same extension host and writes down how
 * late the host comes to what is due every millisecond, a line for each second.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from './probe';

const interval = 1;
const flushMs = 1000;

/** Milliseconds of processor time that this thread has taken; the process where Node cannot tell. */
function busyTime(): number {
  const host = process as { threadCpuUsage?(): NodeJS.CpuUsage };
  const { user, system } = host.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

export function activate(): void {
  let looks: [late: number, busy: number][] = [];
  let [due, flushed, busy] = [performance.now() + interval, Date.now(), busyTime()];
  const look = (): void => {
    const late = Math.max(0, performance.now() - due);
    const now = busyTime();
    looks.push([late, Math.min(late, now - busy)]);
    if (Date.now() - flushed > flushMs) {
      const stretch: Stretch = { from: flushed, to: Date.now(), looks };
      appendFileSync(join(__dirname, 'looks.jsonl'), `${JSON.stringify(stretch)}\n`);
      looks = [];
      flushed = Date.now();
    }
    due = performance.now() + interval;
    busy = now;
    setTimeout(look, interval);
  };
  setTimeout(look, interval);
}
