import { ExpectedError } from '../base/errors';
import { bytesOf, type ByteSource } from './byteSource';
import { EventStore } from './containers/events';
import { InspectStore } from './containers/inspect';
import { JsonStore } from './containers/json';
import { LineStore, parses } from './containers/lines';
import { ParquetStore } from './containers/parquet';
import { refusalAsText, refusalOf, startsWith } from './containers/refusals';
import { unpackedSource } from './containers/unpack';
import { JsonIndex } from './jsonIndex';
import type { RecordStore } from './recordStore';
import { turn } from './turn';

const headSize = 64 * 1024;
/** A longer first line is not parsed to see what the file is. */
const longestFirstLine = 16 * 1024 * 1024;
/** A JSON text that does not end within this is taken for broken lines. */
const longestDocument = 512 * 1024 * 1024;
const sliceBytes = 4 * 1024 * 1024;

export interface ContainerOptions {
  /** Wait for the rest of a last line that has no end and is no JSON. */
  readonly waits?: boolean;
  /** Unpacked bytes that are kept in memory; the rest goes to the disk. */
  readonly memoryLimit?: number;
}

/**
 * Finds out by its first bytes how a file holds its records. The extension of its name says
 * nothing: `.json` files hold lines and `.jsonl` files hold one document. The store owns the source.
 * Throws an ExpectedError that says what the file is when it holds no records.
 */
export async function openContainer(
  source: ByteSource,
  options: ContainerOptions = {},
): Promise<RecordStore> {
  const head = bytesOf(source, 0, headSize);
  const unpacked = unpackedSource(head, source, options.memoryLimit);
  if (unpacked === undefined) {
    return openPlain(source, options);
  }
  try {
    await unpacked.fill(headSize);
    if (unpackedSource(bytesOf(unpacked, 0, headSize), source) !== undefined) {
      throw new ExpectedError('The file is packed twice; unpack it once.');
    }
    return await openPlain(unpacked, options);
  } catch (error) {
    unpacked.dispose();
    throw error;
  }
}

async function openPlain(source: ByteSource, options: ContainerOptions): Promise<RecordStore> {
  const head = bytesOf(source, 0, headSize);
  refuse(refusalOf(head));
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) {
    return InspectStore.open(await whole(source));
  }
  if (startsWith(head, 'PAR1')) {
    return ParquetStore.open(await whole(source));
  }
  refuse(refusalAsText(head));
  return openText(source, options);
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) {
    throw new ExpectedError(`There is nothing to read: ${reason}.`);
  }
}

async function openText(
  source: ByteSource,
  { waits = false }: ContainerOptions,
): Promise<RecordStore> {
  const { line, root, isAlone } = await firstLine(source);
  if (/^(?:data|event|id|retry):|^:/.test(line)) {
    return new EventStore(source, waits);
  }
  if (root === '[' && (isAlone || !parses(line))) {
    return new JsonStore(source, 'array');
  }
  if (root === '{' && !parses(line) && (await isDocument(source))) {
    return new JsonStore(source, 'document');
  }
  return new LineStore(source, waits);
}

/** The first line that is not blank. `isAlone` when nothing follows it. */
async function firstLine(
  source: ByteSource,
): Promise<{ readonly line: string; readonly root: string; readonly isAlone: boolean }> {
  for (let size = headSize; ; size *= 4) {
    await source.growing?.fill(size);
    const text = bytesOf(source, 0, size)
      .toString('utf8')
      .replace(/^\uFEFF?\s*/, '');
    const end = text.indexOf('\n');
    const hasAll = source.size <= size && source.growing?.ended !== false;
    if (end !== -1 || hasAll || size >= longestFirstLine) {
      const line = end === -1 ? text : text.slice(0, end);
      const rest = text.slice(line.length).trim();
      return { line, root: line.slice(0, 1), isAlone: rest === '' && hasAll };
    }
  }
}

/**
 * The first JSON text of the file ends before the file does and on a later line than it began; no
 * string runs over the end of a line.
 */
async function isDocument(source: ByteSource): Promise<boolean> {
  const index = new JsonIndex(source, 0);
  while (index.spans.count === 0 && !index.isMalformed && index.position < longestDocument) {
    const until = index.position + sliceBytes;
    await source.growing?.fill(until);
    if (index.position >= source.size) {
      return false;
    }
    index.advance(source, Math.min(until, source.size));
    await turn();
  }
  const first = index.spans.span(0);
  if (first === undefined) {
    return false;
  }
  const end = Math.min(first.end, first.start + longestFirstLine);
  return bytesOf(source, first.start, end).toString('latin1').trimEnd().includes('\n');
}

/** Archives have their directory at the end: everything has to be there. */
async function whole(source: ByteSource): Promise<ByteSource> {
  await source.growing?.fill(Number.POSITIVE_INFINITY);
  return source;
}
