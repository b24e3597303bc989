import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { VerifierSource } from '../../../analysis/verify/user/userVerifier';

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

/** A program by the text that ran, which may be edited and on no disk. */
export function textSourceOf({
  file,
  text,
}: Pick<VerifierSource, 'file' | 'text'>): ManifestSource {
  const bytes = Buffer.from(text);
  return {
    file: file.startsWith('file:') ? fileURLToPath(file) : file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}
