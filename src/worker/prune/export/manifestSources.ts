import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A file that was read, so that what was made of it can be made again. */
export interface ManifestSource {
  readonly file: string;
  /** Absent for what can be read only once, such as standard input. */
  readonly bytes?: number;
  readonly sha256?: string;
}

export async function sourcesOf(files: readonly string[]): Promise<readonly ManifestSource[]> {
  const sources: ManifestSource[] = [];
  for (const file of files) {
    const found = file === '-' ? undefined : await stat(file).catch(() => undefined);
    sources.push(
      found?.isFile() === true
        ? { file, bytes: found.size, sha256: await sha256Of(file) }
        : { file },
    );
  }
  return sources;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}
