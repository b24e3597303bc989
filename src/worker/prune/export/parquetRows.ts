import type { JsonObject } from '../../../analysis/model';
import type { JsonFields } from '../../../analysis/prune/jsonShape';
import { ParquetFile } from '../../table/export/parquetFile';
import type { Sink } from '../../table/export/wholeFile';
import { TimeSlice } from '../../timeSlice';
import { cellOf, elementsOf } from './parquetShape';

/** A group is in memory as a whole; long texts fill one sooner. */
const mostRows = 10_000;
const mostUnits = 16 * 1024 * 1024;

/** A row and how long its JSON is, in UTF-16 units. */
export interface SizedRow {
  readonly row: JsonObject;
  readonly units: number;
}

/**
 * Writes rows as a Parquet file, a group at a time.
 *
 * @returns how many rows were written
 */
export async function writeParquetRows(
  rows: AsyncIterable<SizedRow>,
  fields: JsonFields,
  sink: Sink,
  onRow: () => void,
): Promise<number> {
  const elements = [...fields].flatMap(([name, shape]) => elementsOf(name, shape));
  const parquet = await ParquetFile.begin(elements, fields.size, sink);
  const slice = new TimeSlice();
  let group: JsonObject[] = [];
  let [units, written] = [0, 0];
  const flush = async (): Promise<void> => {
    const columns = [...fields].map(([name, shape]) => ({
      name,
      data: group.map((row) => cellOf(row[name], shape)),
    }));
    await parquet.group(columns, group.length);
    written += group.length;
    [group, units] = [[], 0];
  };
  for await (const { row, units: length } of rows) {
    group.push(row);
    units += length;
    if (group.length >= mostRows || units >= mostUnits) {
      await flush();
    }
    onRow();
    if (slice.isOver) {
      await slice.next();
    }
  }
  if (group.length > 0) {
    await flush();
  }
  await parquet.finish();
  return written;
}
