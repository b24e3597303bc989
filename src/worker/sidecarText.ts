import { readFile, stat } from 'node:fs/promises';
import { messageOf } from '../base/errors';

/** A file beside the data, whether or not there is one. */
export interface SidecarRef {
  /** On disk. */
  readonly path?: string;
  /** Its text, where it is not on this machine's disk. */
  readonly text?: string;
}

/** A larger sidecar is more than a person or a tool says of one file. */
const largestBytes = 256 * 1024 * 1024;

const absent = 'absent';

/** Tells one state of a sidecar from another. */
export async function sidecarVersion({ path, text }: SidecarRef): Promise<string> {
  if (text !== undefined || path === undefined) {
    return text ?? absent;
  }
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return absent;
  }
}

/** Its text, empty where there is none, or why it cannot be read. */
export async function sidecarText(
  version: string,
  { path, text }: SidecarRef,
): Promise<{ readonly text: string } | { readonly failure: string }> {
  if (text !== undefined || path === undefined || version === absent) {
    return { text: text ?? '' };
  }
  try {
    if ((await stat(path)).size > largestBytes) {
      throw new Error(`it is larger than ${largestBytes / 1024 / 1024} MB`);
    }
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    return { failure: `it cannot be read: ${messageOf(error)}` };
  }
}
