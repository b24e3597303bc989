import { LRUCache } from 'lru-cache';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { ExpectedError, messageOf } from '../../base/errors';
import { bytesOf, type ByteSource } from '../byteSource';
import type { RecordStore } from '../recordStore';
import { rowText } from './parquetRow';

/** Rows are read in stretches of about this many unpacked bytes, whole row groups where they fit. */
const stretchBytes = 32 * 1024 * 1024;
const stretchesKept = 4;

type Rows = readonly (readonly unknown[])[];

/** Rows that are read and kept together: `[start, end)`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The rows of a Parquet file, each as a JSON object with a key per column. */
export class ParquetStore implements RecordStore {
  readonly container = 'parquet';
  readonly complete = true;
  readonly pending = false;
  readonly progress: { readonly done: number; readonly total: number };
  readonly count: number;
  private readonly stretches: readonly Stretch[];
  private readonly rows = new LRUCache<number, Promise<Rows>>({
    max: stretchesKept,
  });

  private constructor(
    private readonly source: ByteSource,
    private readonly metadata: FileMetaData,
    private readonly columns: readonly string[],
  ) {
    this.progress = { done: source.size, total: source.size };
    this.count = Number(metadata.num_rows);
    this.stretches = stretchesOf(metadata);
  }

  static async open(source: ByteSource): Promise<ParquetStore> {
    const { parquetMetadataAsync, parquetSchema } = await import('hyparquet');
    try {
      const metadata = await parquetMetadataAsync(asyncBuffer(source));
      const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
      return new ParquetStore(source, metadata, columns);
    } catch (error) {
      throw new ExpectedError(`The Parquet file cannot be read: ${messageOf(error)}`);
    }
  }

  advance(): void {
    // The footer says where everything is.
  }

  async text(record: number): Promise<string> {
    const at = this.stretches.findIndex(({ end }) => record < end);
    const stretch = this.stretches[at];
    if (stretch === undefined || record < 0) {
      return '';
    }
    let rows = this.rows.get(at);
    if (rows === undefined) {
      rows = this.read(stretch);
      this.rows.set(at, rows);
    }
    const row = (await rows)[record - stretch.start];
    return row === undefined ? '' : rowText(this.columns, row);
  }

  lineOf(record: number): number {
    return record;
  }

  characterOf(): number {
    return 0;
  }

  recordAtLine(line: number): number | undefined {
    return line < this.count ? line : undefined;
  }

  dispose(): void {
    this.rows.clear();
    this.source.dispose();
  }

  private async read({ start, end }: Stretch): Promise<Rows> {
    const { parquetRead } = await import('hyparquet');
    const { compressors } = await import('hyparquet-compressors');
    try {
      let rows: Rows = [];
      await parquetRead({
        file: asyncBuffer(this.source),
        metadata: this.metadata,
        compressors,
        rowStart: start,
        rowEnd: end,
        rowFormat: 'array',
        useOffsetIndex: true,
        onComplete: (all) => {
          rows = all;
        },
      });
      return rows;
    } catch (error) {
      const rows = `${start + 1} to ${end}`;
      throw new ExpectedError(
        `Rows ${rows} of the Parquet file cannot be read: ${messageOf(error)}`,
      );
    }
  }
}

function asyncBuffer(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    slice: (start, end = source.size) => bytesOf(source, start, end).buffer,
  };
}

function stretchesOf({ row_groups: groups }: FileMetaData): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const group of groups) {
    const rows = Number(group.num_rows);
    const parts = Math.max(1, Math.ceil(Number(group.total_byte_size) / stretchBytes));
    const size = Math.max(1, Math.ceil(rows / parts));
    const groupEnd = start + rows;
    for (; start < groupEnd; start += size) {
      stretches.push({ start, end: Math.min(start + size, groupEnd) });
    }
    start = groupEnd;
  }
  return stretches;
}
