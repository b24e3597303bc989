import type { IDisposable } from '../base/lifecycle';

/** The part of a source that reads. */
export interface ReadableBytes {
  /** How many bytes can be read now. */
  readonly size: number;
  /** Copies bytes from `position` on into `target`; the number copied is 0 at the end. */
  read(position: number, target: Uint8Array): number;
}

/** Bytes that can be read at any place, wherever they are kept. */
export interface ByteSource extends ReadableBytes, IDisposable {
  /** Changes when the bytes may have changed. */
  readonly version: string;
  /** Where bytes come to be while they are read, as in a packed file; absent where all are there. */
  readonly growing?: GrowingBytes;
  /** Nobody has written to it for a while, so that a last line without an end is meant so. */
  isQuiet?(): boolean;
  /** Throws when bytes that were read already have changed since. */
  verify?(): void;
}

/** The part of a source that knows more bytes are to come. */
export interface GrowingBytes {
  /** Makes bytes readable up to a position, or up to the end. */
  fill(upTo: number): Promise<void>;
  /** All bytes are there. */
  readonly ended: boolean;
  /** Why the bytes end early, where they do. */
  readonly trouble: string | undefined;
  /** How much of the packed bytes has been read. */
  readonly progress: { readonly done: number; readonly total: number };
}

/** A text in memory, such as an editor's unsaved contents or standard input. */
export class MemoryByteSource implements ByteSource {
  readonly size: number;

  constructor(
    private readonly bytes: Uint8Array,
    readonly version: string,
  ) {
    this.size = bytes.length;
  }

  read(position: number, target: Uint8Array): number {
    const part = this.bytes.subarray(position, position + target.length);
    target.set(part);
    return part.length;
  }

  dispose(): void {
    // Nothing is held but memory.
  }
}

/** A copy of the bytes `[start, end)`, shorter at the end of the source. */
export function bytesOf(source: ReadableBytes, start: number, end: number): Buffer<ArrayBuffer> {
  const wanted = Math.max(0, Math.min(end, source.size) - start);
  const bytes = Buffer.from(new ArrayBuffer(wanted));
  let copied = 0;
  while (copied < wanted) {
    const length = source.read(start + copied, bytes.subarray(copied));
    if (length === 0) {
      break;
    }
    copied += length;
  }
  return bytes.subarray(0, copied);
}

/** The bytes from the first on, in pieces; the same buffer serves for each of them. */
export function* piecesOf(source: ByteSource, pieceSize: number): Iterable<Buffer<ArrayBuffer>> {
  const buffer = Buffer.from(new ArrayBuffer(pieceSize));
  for (let position = 0; position < source.size;) {
    const length = source.read(position, buffer);
    if (length === 0) {
      return;
    }
    position += length;
    yield buffer.subarray(0, length);
  }
}
