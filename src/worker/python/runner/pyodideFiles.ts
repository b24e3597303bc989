import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is read of a folder of Pyodide, once. */
export interface PyodideFiles {
  /** The modules, as addresses to import. */
  readonly loader: string;
  readonly glue: string;
  /** The rest by name. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

const names = ['pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'];

export function readPyodide(folder: string): PyodideFiles {
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;
  return {
    loader: address('pyodide.mjs'),
    glue: address('pyodide.asm.mjs'),
    contents: new Map(names.map((name) => [name, readFileSync(join(folder, name))])),
  };
}
