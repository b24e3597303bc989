import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { type ByteSource, piecesOf } from '../byteSource';
import { startsWith } from './refusals';
import { type Unpacking, UnpackedSource } from './unpackedSource';

const pieceSize = 128 * 1024;
/** Zstandard can blow a few bytes up to 128 KB: small pieces keep what comes out at once bounded. */
const zstdPieceSize = 8 * 1024;

/** Node has Zstandard of its own from 22.15 on; its types here are those of an older Node. */
const nodeZlib: typeof zlib & { createZstdDecompress?: () => Transform } = zlib;

const gzip = [0x1f, 0x8b, 0x08];
const zstd = [0x28, 0xb5, 0x2f, 0xfd];

/** The contents of a file packed with gzip or Zstandard; `undefined` for any other. */
export function unpackedSource(
  head: Buffer,
  source: ByteSource,
  memoryLimit?: number,
): UnpackedSource | undefined {
  if (startsWith(head, gzip)) {
    return new UnpackedSource(source, streamed(source, zlib.createGunzip()), memoryLimit);
  }
  if (startsWith(head, zstd)) {
    return new UnpackedSource(source, unpackZstd(source), memoryLimit);
  }
  return undefined;
}

function unpackZstd(source: ByteSource): Unpacking {
  const native = nodeZlib.createZstdDecompress?.();
  return native === undefined ? unpackZstdInScript(source) : streamed(source, native);
}

function streamed(source: ByteSource, transform: Transform): Unpacking {
  let read = 0;
  const pieces = function* (): Iterable<Uint8Array> {
    for (const piece of piecesOf(source, pieceSize)) {
      read += piece.length;
      // The stream keeps what it is given, and the buffer is used again.
      yield Uint8Array.from(piece);
    }
  };
  // An error reaches whoever iterates over the transform, which the pipeline destroys with it.
  pipeline(Readable.from(pieces(), { objectMode: false }), transform, () => undefined);
  return { pieces: transform[Symbol.asyncIterator](), consumed: () => read };
}

function unpackZstdInScript(source: ByteSource): Unpacking {
  let read = 0;
  const pieces = function* (): Generator<Uint8Array, void> {
    const unpacked: Uint8Array[] = [];
    const stream = new Decompress((data) => unpacked.push(Uint8Array.from(data)));
    for (const piece of piecesOf(source, zstdPieceSize)) {
      read += piece.length;
      stream.push(Uint8Array.from(piece), read >= source.size);
      yield* unpacked.splice(0);
    }
  };
  return { pieces: asynchronous(pieces()), consumed: () => read };
}

function asynchronous<T>(values: Generator<T, void>): AsyncIterator<T> {
  return {
    // An error of the generator becomes a rejection.
    next: () => new Promise((resolve) => resolve(values.next())),
    return: () => Promise.resolve(values.return()),
  };
}

/** Unpacks a whole Zstandard buffer, as an entry of an archive may hold. */
export async function unzstd(packed: Uint8Array, largest: number): Promise<Buffer> {
  const source: ByteSource = {
    size: packed.length,
    version: '',
    read: (position, target) => {
      const part = packed.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    },
    dispose: () => undefined,
  };
  const { pieces } = unpackZstd(source);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > largest) {
      throw new RangeError('it unpacks to more than it says');
    }
  }
  return Buffer.concat(parts);
}
