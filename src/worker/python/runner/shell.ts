import { Buffer } from 'node:buffer';
import { randomFillSync } from 'node:crypto';
import type { PyodideFiles } from './pyodideFiles';

/**
 * Makes Pyodide take its surroundings for a bare JavaScript engine, as d8 is one: then it asks for
 * no module of Node, and reads files by a function of ours that knows just its own.
 */
export function pretendShell({ contents }: PyodideFiles): void {
  const file = (path: string): Uint8Array => {
    const found = contents.get(path.split('/').at(-1) ?? '');
    if (found === undefined) {
      throw new Error(`${path} is not there`);
    }
    return found;
  };
  const decoder = new TextDecoder();
  Object.assign(globalThis, {
    read: (path: string) => decoder.decode(file(path)),
    readbuffer: file,
    load: () => {
      throw new Error('nothing is loaded here');
    },
    os: { system: randomBytesOf },
  });
}

/** The one command that Emscripten runs in a shell: so many random bytes, in Base64. */
function randomBytesOf(_command: string, [, script = '']: readonly string[]): string {
  const [, count] = /^head -c(\d+) /.exec(script) ?? [];
  if (count === undefined || Number(count) > 65_536) {
    throw new Error('no command is run here');
  }
  return randomFillSync(Buffer.alloc(Number(count))).toString('base64');
}
