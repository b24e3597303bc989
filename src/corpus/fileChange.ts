import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What is remembered of a file, to tell later whether its bytes are still the same. */
export interface FileState {
  readonly size: number;
  /** Times in nanoseconds and numbers of the file system, as decimal digits. */
  readonly modified: string;
  readonly changed: string;
  readonly inode: string;
  readonly device: string;
  /** Digest of bytes from the beginning, the middle and the end. */
  readonly probes: string;
}

/**
 * `same` nothing was written; `appended` the known bytes are followed by new ones; `replaced`
 * other bytes may stand where the known ones stood; `gone` there is no such file.
 */
export type FileChange = 'same' | 'appended' | 'replaced' | 'gone';

const probeSize = 4096;

export function stateOf(descriptor: number): FileState {
  const stat = fstatSync(descriptor, { bigint: true });
  const size = Number(stat.size);
  return { ...quickState(stat), size, probes: probesOf(descriptor, size) };
}

/**
 * What became of a file since `known`. Where the times say that something was written, three probes
 * of 4 KB decide between an append and everything else; in doubt the file counts as replaced.
 */
export function changeOf(known: FileState, path: string): FileChange {
  try {
    if (isUntouched(known, statSync(path, { bigint: true }))) {
      return 'same';
    }
    const descriptor = openSync(path, 'r');
    try {
      return changeOfOpen(known, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 'gone';
  }
}

/** The same for a file that is open, whatever its path leads to now. */
export function changeOfOpen(known: FileState, descriptor: number): FileChange {
  const stat = fstatSync(descriptor, { bigint: true });
  if (isUntouched(known, stat)) {
    return 'same';
  }
  const { inode, device } = quickState(stat);
  const grown =
    inode === known.inode &&
    device === known.device &&
    stat.size > BigInt(known.size) &&
    probesOf(descriptor, known.size) === known.probes;
  return grown ? 'appended' : 'replaced';
}

function isUntouched(known: FileState, stat: BigIntStats): boolean {
  const { modified, changed, inode, device } = quickState(stat);
  return (
    Number(stat.size) === known.size &&
    modified === known.modified &&
    changed === known.changed &&
    inode === known.inode &&
    device === known.device
  );
}

function quickState(stat: BigIntStats): Omit<FileState, 'size' | 'probes'> {
  return {
    modified: stat.mtimeNs.toString(),
    changed: stat.ctimeNs.toString(),
    inode: stat.ino.toString(),
    device: stat.dev.toString(),
  };
}

/** Probes the first `size` bytes only, so that what is appended later leaves the digest alone. */
function probesOf(descriptor: number, size: number): string {
  const hash = createHash('sha1');
  const bytes = Buffer.alloc(probeSize);
  for (const at of [0, Math.floor(size / 2) - probeSize / 2, size - probeSize]) {
    const start = Math.max(0, at);
    const length = readSync(descriptor, bytes, 0, Math.min(probeSize, size - start), start);
    hash.update(bytes.subarray(0, length));
  }
  return hash.digest('hex');
}
