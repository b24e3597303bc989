import { emptyLabelFile, type LabelFile, parseLabelFile } from '../../analysis/labels/labelFile';
import type { BacktrackEntry, LabelEntry, LabelledSpan } from '../../analysis/labels/labelEntry';
import { LabelIndex } from '../../analysis/labels/labelIndex';
import type { FileRef } from '../protocol';
import { type SidecarRef, sidecarText, sidecarVersion } from '../sidecarText';
import { textHash } from './textHash';

/** The labels kept beside one file, and whose are drawn. */
export interface Sidecar extends LabelFile {
  readonly version: string;
  readonly index: LabelIndex<LabelEntry>;
  readonly backtrackIndex: LabelIndex<BacktrackEntry>;
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
    const version = await sidecarVersion(labels);
    const before = this.known.get(key);
    if (before?.version === version) {
      this.known.set(key, { ...before, drawn: labels.drawn });
      return;
    }
    const file = await read(version, labels);
    const index = new LabelIndex(file.entries, textHash);
    const backtrackIndex = new LabelIndex(file.backtracks, textHash, spansOf);
    this.known.set(key, { ...file, version, index, backtrackIndex, drawn: labels.drawn });
  }

  get(key: string): Sidecar | undefined {
    return this.known.get(key);
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}

/** A statement on a backtrack holds while both of its places read as they did. */
function spansOf({ span, returnsTo }: BacktrackEntry): readonly LabelledSpan[] {
  return returnsTo ? [span, returnsTo] : [span];
}

async function read(version: string, ref: SidecarRef): Promise<LabelFile> {
  const found = await sidecarText(version, ref);
  return 'failure' in found
    ? { ...emptyLabelFile, problems: [{ line: 0, reason: found.failure }] }
    : parseLabelFile(found.text);
}
