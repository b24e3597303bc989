import { readFile } from 'node:fs/promises';
import type { IDisposable } from '../../base/lifecycle';

/** How often it looks, in milliseconds. */
const period = 100;

/** What a process may grow by for reasons that are not the program's, in bytes. */
const slack = 128 * 2 ** 20;

/** Bytes of a page of memory on most systems; where it is more, the limit is further away. */
const page = 4_096;

/**
 * Calls back once when a process has grown by more than a program may take. It is the second limit:
 * the first is in the process itself. Where the system does not say, there is no second one.
 */
export function watchMemory(id: number, bytes: number, onLimit: () => void): IDisposable {
  let first: number | undefined;
  const timer = setInterval(() => void look(), period);
  const look = async (): Promise<void> => {
    const now = await residentMemory(id);
    first ??= now;
    if (now !== undefined && first !== undefined && now > first + bytes + slack) {
      clearInterval(timer);
      onLimit();
    }
  };
  void look();
  return { dispose: () => clearInterval(timer) };
}

/** What a process has in memory, in bytes. Only Linux tells without another program: `proc(5)`. */
async function residentMemory(id: number): Promise<number | undefined> {
  try {
    const [, pages] = (await readFile(`/proc/${id}/statm`, 'utf8')).split(' ');
    return pages === undefined ? undefined : Number(pages) * page;
  } catch {
    return undefined;
  }
}
