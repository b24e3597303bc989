import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/analysis/model';
import { type SizedRow, writeParquetRows } from '../../../../src/worker/prune/export/parquetRows';
import { writeWhole } from '../../../../src/worker/table/export/wholeFile';
import { parquetFooter, parquetRows } from '../../../support/parquetFiles';
import { tempFile } from '../../../support/tempFiles';

async function* sized(rows: readonly JsonObject[], units: number): AsyncGenerator<SizedRow> {
  for (const row of rows) {
    yield await Promise.resolve({ row, units });
  }
}

async function groupsOf(rows: readonly JsonObject[], units: number): Promise<readonly number[]> {
  const path = tempFile('rows.parquet', '');
  await writeWhole(path, new AbortController().signal, async (sink) => {
    const fields = new Map([['at', { kind: 'integer' as const }]]);
    await writeParquetRows(sized(rows, units), fields, sink, () => undefined);
  });
  expect(await parquetRows(path)).toEqual(rows);
  return parquetFooter(path).row_groups.map(({ num_rows: each }) => Number(each));
}

describe('writeParquetRows', () => {
  it('ends a group after so many rows, or so much text, so that memory is bounded', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => ({ at }));
    expect(await groupsOf(rows, 10)).toEqual([10_000, 2000]);
    expect(await groupsOf(rows.slice(0, 5), 8 * 1024 * 1024)).toEqual([2, 2, 1]);
  });
});
