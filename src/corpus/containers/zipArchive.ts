import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import { ExpectedError, messageOf } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import { bytesOf, type ByteSource } from '../byteSource';
import { unzstd } from './unpack';

/** An entry that says it is larger is not unpacked. */
const largestEntry = 256 * 1024 * 1024;
const stored = 0;
const deflated = 8;
const zstandard = 93;

/** The entries of a zip archive by name, each read by itself; of several with a name, the last. */
export class ZipArchive implements IDisposable {
  private constructor(
    private readonly zip: ZipFile,
    readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(source: ByteSource): Promise<ZipArchive> {
    try {
      const zip = await opened(source);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        entries.delete(entry.fileName);
        entries.set(entry.fileName, entry);
      }
      return new ZipArchive(zip, entries);
    } catch (error) {
      throw new ExpectedError(`The zip archive cannot be read: ${messageOf(error)}`);
    }
  }

  /** The contents of an entry. */
  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) {
      throw new ExpectedError(`The archive has no ${name}`);
    }
    if (entry.uncompressedSize > largestEntry || entry.compressedSize > largestEntry) {
      throw new ExpectedError(`${name} is too large to be unpacked`);
    }
    try {
      return await this.unpack(entry);
    } catch (error) {
      throw new ExpectedError(`${name} cannot be unpacked: ${messageOf(error)}`);
    }
  }

  dispose(): void {
    this.zip.close();
  }

  private async unpack(entry: Entry): Promise<Buffer> {
    switch (entry.compressionMethod) {
      case stored:
      case deflated:
        return collect(await this.zip.openReadStreamPromise(entry));
      case zstandard: {
        const raw = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
        return unzstd(await collect(raw), entry.uncompressedSize);
      }
      default:
        throw new RangeError(`compression method ${entry.compressionMethod} is not known`);
    }
  }
}

function opened(source: ByteSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    fromRandomAccessReader(new SourceReader(source), source.size, options, (error, zip) => {
      if (error === null) {
        resolve(zip);
      } else {
        reject(error);
      }
    });
  });
}

async function collect(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([bytesOf(this.source, start, end)], { objectMode: false });
  }
}
