import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../../src/analysis/cost/servingProfile';
import type { ExportFormat } from '../../../../../src/analysis/table/page';
import { MemoryByteSource } from '../../../../../src/corpus/byteSource';
import { CorpusFile } from '../../../../../src/corpus/corpusFile';
import { exportedColumns } from '../../../../../src/worker/table/export/columns';
import { rowsPerGroup } from '../../../../../src/worker/table/export/parquet';
import { exportTable } from '../../../../../src/worker/table/export/tableExport';
import { tabSeparated } from '../../../../../src/worker/table/export/textLines';
import { writeWhole } from '../../../../../src/worker/table/export/wholeFile';
import { TrajectoryTable } from '../../../../../src/worker/table/trajectoryTable';
import { addProblem, addRow, fillTable } from '../../../../support/tableRows';
import { tempFile } from '../../../../support/tempFiles';

const names = exportedColumns.map(({ name }) => name);
const nobody = new AbortController().signal;

async function fileOf(bytes: Buffer | string): Promise<CorpusFile> {
  const file = await CorpusFile.open(new MemoryByteSource(Buffer.from(bytes), 'test'));
  await file.indexed();
  return file;
}

/** What is written of a table, or why nothing is. */
async function exported(
  table: TrajectoryTable,
  format: ExportFormat,
  rows: readonly number[],
  contents: Buffer | string = '{}',
): Promise<Buffer> {
  const path = tempFile('out', 'what was there before');
  const source = { table, file: await fileOf(contents), rows: Int32Array.from(rows) };
  const options = { format, path, cancelled: nobody, onProgress: () => undefined };
  await exportTable(source, options);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  return readFileSync(path);
}

function filled(rows: number): TrajectoryTable {
  const table = new TrajectoryTable();
  fillTable(table, rows);
  table.price(defaultProfile);
  return table;
}

describe('exportTable', () => {
  it('writes CSV with quoted cells and without formulas', async () => {
    const table = filled(1);
    addRow(table, { model: '=cmd|calc', sample: 'a "quoted", name\nof two lines' });
    const text = (await exported(table, 'csv', [1])).toString();
    expect(text.split('\r\n')[0]).toBe(names.join(','));
    expect(text).toContain('"a ""quoted"", name\nof two lines"');
    expect(text).toContain(",'=cmd|calc,");
  });

  it('copies tab-separated lines without formulas', () => {
    const table = filled(1);
    addRow(table, { model: '=cmd|calc', sample: 'two\nlines\tand a tab' });
    const [heading, row, ...rest] = tabSeparated(table, [1]).split('\n');
    expect(rest).toEqual([]);
    expect(row?.split('\t')).toHaveLength(heading?.split('\t').length ?? 0);
    expect(row).toContain("'=cmd|calc");
  });

  it('writes one JSON object a line, null for what is not known', async () => {
    const text = (await exported(filled(9), 'jsonl', [3, 0])).toString();
    const [first, ...others] = text.trimEnd().split('\n');
    expect(others).toHaveLength(1);
    const row = JSON.parse(first ?? '') as Record<string, unknown>;
    expect(Object.keys(row)).toEqual(names);
    expect(row).toMatchObject({ record: 3, index: 0, correct: null, gold: null, truncated: false });
  });

  it('writes Parquet with typed columns in several row groups', async () => {
    const count = rowsPerGroup + 10;
    const table = filled(count);
    addProblem(table);
    const rows = Array.from({ length: count + 1 }, (_, row) => count - row);
    const bytes = await exported(table, 'parquet', rows);
    const file = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(file);
    expect(metadata.row_groups).toHaveLength(2);
    const types = parquetSchema(metadata).children.map(({ element }) => element);
    expect(types.map(({ name }) => name)).toEqual(names);
    const typeOf = new Map(types.map(({ name, type }) => [name, type]));
    expect(['tokens', 'cost', 'correct', 'model'].map((name) => typeOf.get(name))).toEqual([
      ...['INT32', 'DOUBLE', 'BOOLEAN', 'BYTE_ARRAY'],
    ]);
    const read = await parquetReadObjects({ file });
    expect(read).toHaveLength(count + 1);
    expect(read[0]).toMatchObject({ record: count, tokens: null, model: null, correct: null });
    for (const at of [1, 7, rowsPerGroup, count]) {
      const row = count - at;
      const expected = exportedColumns.map(({ name, cell }) => [name, cell(table, row)] as const);
      expect(read[at]).toEqual(Object.fromEntries(expected));
    }
  });

  it('writes records byte for byte, each once, in the order of the view', async () => {
    const lines = ['{"a": 1,  "b":"\u00e9"}\r', '{"bad": "\xff"}', '{ "c" : 3 }'].map((line) =>
      Buffer.from(line, 'latin1'),
    );
    const contents = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
    const table = new TrajectoryTable();
    [0, 0, 1, 2].forEach((record, at) => addRow(table, { index: at % 2 }, record));
    const bytes = await exported(table, 'records', [3, 2, 0, 1], contents);
    const [first, second, third] = lines;
    const expected = [third, second, first].flatMap((line) => [line ?? '', '\n']);
    expect(bytes.equals(Buffer.concat(expected.map((part) => Buffer.from(part))))).toBe(true);
  });

  it('puts a record of several lines on one', async () => {
    const table = new TrajectoryTable();
    addRow(table, {}, 1);
    const contents = '[\n{"a": 1},\n{\r\n  "b": "two\\nlines"\n}\n]';
    const text = (await exported(table, 'records', [0], contents)).toString();
    expect(text).toBe('{    "b": "two\\nlines" }\n');
  });
});

describe('an export that comes to nothing', () => {
  it('is cancelled, leaves no file and what was there as it was', async () => {
    const path = tempFile('out.csv', 'before');
    const controller = new AbortController();
    const source = {
      table: filled(30_000),
      file: await fileOf('{}'),
      rows: Int32Array.from({ length: 30_000 }, (_, row) => row),
    };
    const onProgress = (): void => controller.abort();
    const options = { format: 'csv', path, cancelled: controller.signal, onProgress } as const;
    await expect(exportTable(source, options)).rejects.toThrow('Cancelled');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says that the disk is full', async () => {
    const path = tempFile('out.csv', 'before');
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const writing = writeWhole(path, nobody, async (sink) => {
      await sink.write('half');
      throw full;
    });
    await expect(writing).rejects.toThrow(/out\.csv could not be written: the disk is full/);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['no/such/out.csv', /the folder does not exist/],
    ['file/out.csv', /what should be its folder is a file/],
    ['folder', /it is a folder|there is no permission/],
  ])('says why: %s', async (name, message) => {
    const folder = dirname(tempFile('other', ''));
    mkdirSync(join(folder, 'folder'), { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, name);
    await expect(writeWhole(path, nobody, (sink) => sink.write('x'))).rejects.toThrow(message);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
