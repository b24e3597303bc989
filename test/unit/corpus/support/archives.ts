import { deflateRawSync } from 'node:zlib';

/** A Zstandard frame of uncompressed blocks: the simplest that every reader has to take. */
export function zstdFrame(contents: Uint8Array, blockSize = 1000): Buffer {
  const windowOf2MiB = 0x58;
  const parts = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, windowOf2MiB])];
  for (let at = 0; at === 0 || at < contents.length; at += blockSize) {
    const block = contents.subarray(at, at + blockSize);
    const isLast = at + blockSize >= contents.length;
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (isLast ? 1 : 0), 0, 3);
    parts.push(header, Buffer.from(block));
  }
  return Buffer.concat(parts);
}

export interface ZipEntry {
  readonly name: string;
  readonly contents: string | Uint8Array;
  /** 0 stored, 8 deflated (the default), 93 Zstandard. */
  readonly method?: 0 | 8 | 93;
}

/** A zip archive: local headers with their data, then the central directory. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, contents, method = 8 } of entries) {
    const bytes = Buffer.from(contents);
    const packed = method === 8 ? deflateRawSync(bytes) : method === 93 ? zstdFrame(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
    }
  }
  return ~crc >>> 0;
}
