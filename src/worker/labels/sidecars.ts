import { readFile, stat } from 'node:fs/promises';
import { type LabelFile, parseLabelFile } from '../../analysis/labels/labelFile';
import { LabelIndex } from '../../analysis/labels/labelIndex';
import { messageOf } from '../../base/errors';
import type { FileRef } from '../protocol';
import { textHash } from './textHash';

/** A larger sidecar is more than a person or a tool says of one file. */
const largestBytes = 256 * 1024 * 1024;

/** The labels kept beside one file, and whose are drawn. */
export interface Sidecar extends LabelFile {
  readonly version: string;
  readonly index: LabelIndex;
  readonly drawn: string;
}

/** The sidecars of the files in use, each in the version that the last request saw. */
export class Sidecars {
  private readonly known = new Map<string, Sidecar>();

  /** Takes note of what a request says of its file's labels; reads them where they changed. */
  async follow({ key, labels }: FileRef): Promise<void> {
    if (labels === undefined) {
      return;
    }
    const version = labels.text ?? (await versionOnDisk(labels.path));
    const before = this.known.get(key);
    if (before?.version === version) {
      this.known.set(key, { ...before, drawn: labels.drawn });
      return;
    }
    const file = await read(version, labels);
    const index = new LabelIndex(file.entries, textHash);
    this.known.set(key, { ...file, version, index, drawn: labels.drawn });
  }

  get(key: string): Sidecar | undefined {
    return this.known.get(key);
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}

const absent = 'absent';

async function versionOnDisk(path: string | undefined): Promise<string> {
  if (path === undefined) {
    return absent;
  }
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return absent;
  }
}

async function read(
  version: string,
  { path, text }: NonNullable<FileRef['labels']>,
): Promise<LabelFile> {
  if (text !== undefined) {
    return parseLabelFile(text);
  }
  if (path === undefined || version === absent) {
    return { entries: [], problems: [] };
  }
  try {
    if ((await stat(path)).size > largestBytes) {
      throw new Error(`it is larger than ${largestBytes / 1024 / 1024} MB`);
    }
    return parseLabelFile(await readFile(path, 'utf8'));
  } catch (error) {
    return {
      entries: [],
      problems: [{ line: 0, reason: `it cannot be read: ${messageOf(error)}` }],
    };
  }
}
