import { readFileSync } from 'node:fs';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';

/** The rows of a Parquet file as another reader sees them: whole numbers as numbers, none as null. */
export async function parquetRows(path: string): Promise<readonly unknown[]> {
  const rows = await parquetReadObjects({ file: bytesOf(path) });
  return rows.map(plain);
}

export function parquetFooter(path: string): FileMetaData {
  return parquetMetadata(bytesOf(path));
}

function bytesOf(path: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(path)).buffer;
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each) ?? null]))
    : value;
}
