import type { SchemaElement } from 'hyparquet';
import type { ByteWriter, ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Sink } from './wholeFile';

/** What a cell of a column holds; `count` is a whole number that fits 32 bits, `number` any. */
export type ScalarType = 'count' | 'integer' | 'number' | 'text' | 'flag' | 'json';

const scalarTypes: Readonly<Record<ScalarType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  count: { type: 'INT32' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

/** A cell that may be missing. */
export function scalarElement(name: string, type: ScalarType): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...scalarTypes[type] };
}

/** Writes a Parquet file, a row group at a time, and keeps none of it in memory. */
export class ParquetFile {
  private constructor(
    private readonly writer: ParquetWriter,
    private readonly bytes: ByteWriter,
    private readonly sink: Sink,
  ) {}

  /** @param columns the elements of all columns, each before its own elements, without the root */
  static async begin(
    columns: readonly SchemaElement[],
    count: number,
    sink: Sink,
  ): Promise<ParquetFile> {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const bytes = new ByteWriter();
    const schema: SchemaElement[] = [{ name: 'root', num_children: count }, ...columns];
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'CoT Lens' });
    return new ParquetFile(writer, bytes, sink);
  }

  /** Writes rows as one group. */
  async group(columnData: ColumnSource[], rows: number): Promise<void> {
    await this.writer.write({ columnData, rowGroupSize: Math.max(1, rows) });
    await this.drain();
  }

  async finish(): Promise<void> {
    await this.writer.finish();
    await this.drain();
  }

  /** Hands on what was written so far; places in the file are counted by `offset`, which stays. */
  private async drain(): Promise<void> {
    const { bytes, sink } = this;
    await sink.write(bytes.getBytes());
    bytes.index = 0;
  }
}
