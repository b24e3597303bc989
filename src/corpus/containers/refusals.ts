/** Files that hold no records we can read, by the bytes they begin with, and what to say. */
const refusals: readonly (readonly [signature: readonly number[] | string, what: string])[] = [
  [
    'version https://git-lfs.github.com/spec/v1\noid ',
    'this is a Git LFS pointer, not the file itself; `git lfs pull` fetches it',
  ],
  [[0xff, 0xfe], 'the text is UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'the text is UTF-16; save it as UTF-8'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'the file is packed with xz; unpack it first'],
  ['BZh', 'the file is packed with bzip2; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'this is a 7z archive; unpack it first'],
  ['Rar!', 'this is a RAR archive; unpack it first'],
  ['ARROW1', 'this is an Arrow file; write it as Parquet or JSONL'],
  ['SQLite format 3', 'this is an SQLite database; export the records as JSONL'],
  ['PARE', 'the Parquet file is encrypted'],
  ['%PDF-', 'this is a PDF document'],
  [[0x89, 0x48, 0x44, 0x46], 'this is an HDF5 file; write the records as JSONL'],
  [[0x80, 0x04, 0x95], 'this is a Python pickle, which is never loaded; write JSONL'],
  [[0x80, 0x05, 0x95], 'this is a Python pickle, which is never loaded; write JSONL'],
];

/** Why a file that begins with these bytes is not read; `undefined` for all others. */
export function refusalOf(head: Buffer): string | undefined {
  return refusals.find(([signature]) => startsWith(head, signature))?.[1];
}

/** A text has no more than one control character in so many bytes. */
const bytesPerControl = 50;

/**
 * Why bytes that are no known container are not read as text; `undefined` where they are. A few
 * strays are no reason to refuse all records of a file, nor is anything behind the beginning of a
 * record.
 */
export function refusalAsText(head: Buffer): string | undefined {
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  const isJson = startsWith(head, '{') || startsWith(head, '[');
  return isJson || controls <= 1 + head.length / bytesPerControl
    ? undefined
    : 'these bytes are neither text nor the beginning of a Parquet file, a zip archive or a packed file';
}

/** Tabs, line breaks and the escapes of terminals aside. */
function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
}

export function startsWith(head: Buffer, signature: readonly number[] | string): boolean {
  const bytes = Buffer.from(signature);
  return head.subarray(0, bytes.length).equals(bytes);
}
