import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Writes a file into a folder of its own, removed after the test, and returns its path. */
export function tempFile(name: string, contents: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'cot-lens-'));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}
