/**
 * Writes Parquet files for the tests: required columns, plain encoding, no compression, one page a
 * column and row group. The footer is Thrift's compact protocol.
 */
type Thrift =
  | { readonly kind: 'i32' | 'i64'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly of: 'i32' | 'text' | 'struct'; readonly items: Thrift[] }
  | { readonly kind: 'struct'; readonly fields: Readonly<Record<number, Thrift>> };

const typeCodes = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

export type Cell = string | bigint | number | Date;

export interface ParquetColumn {
  readonly name: string;
  readonly type: 'text' | 'int64' | 'double' | 'timestamp';
}

/** The numbers by which Parquet names physical and converted types. */
const physical = { text: 6, int64: 2, double: 5, timestamp: 2 } as const;
const converted = { text: 0, int64: undefined, double: undefined, timestamp: 9 } as const;

export function parquetFile(
  columns: readonly ParquetColumn[],
  groups: readonly (readonly (readonly Cell[])[])[],
): Buffer {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  let offset = 4;
  const rowGroups = groups.map((rows) => {
    let size = 0;
    const chunks = columns.map(({ name, type }, at) => {
      const data = Buffer.concat(rows.map((row) => plain(row[at] ?? '')));
      const page = Buffer.concat([bytesOf(pageHeader(data.length, rows.length)), data]);
      const start = offset;
      parts.push(page);
      offset += page.length;
      size += page.length;
      return struct({ 2: i64(start), 3: chunk(name, type, rows.length, page.length, start) });
    });
    return struct({ 1: list('struct', chunks), 2: i64(size), 3: i64(rows.length) });
  });
  const footer = bytesOf(
    struct({
      1: i32(2),
      2: list('struct', schemaOf(columns)),
      3: i64(groups.reduce((sum, rows) => sum + rows.length, 0)),
      4: list('struct', rowGroups),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}

function schemaOf(columns: readonly ParquetColumn[]): Thrift[] {
  const root = struct({ 4: text('schema'), 5: i32(columns.length) });
  const leaves = columns.map(({ name, type }) => {
    const meaning = converted[type];
    return struct({
      1: i32(physical[type]),
      3: i32(0),
      4: text(name),
      ...(meaning !== undefined && { 6: i32(meaning) }),
    });
  });
  return [root, ...leaves];
}

function pageHeader(length: number, values: number): Thrift {
  const plainEncoding = i32(0);
  const levels = i32(3);
  const data = struct({ 1: i32(values), 2: plainEncoding, 3: levels, 4: levels });
  return struct({ 1: i32(0), 2: i32(length), 3: i32(length), 5: data });
}

function chunk(
  name: string,
  type: ParquetColumn['type'],
  values: number,
  size: number,
  start: number,
): Thrift {
  return struct({
    1: i32(physical[type]),
    2: list('i32', [i32(0)]),
    3: list('text', [text(name)]),
    4: i32(0),
    5: i64(values),
    6: i64(size),
    7: i64(size),
    9: i64(start),
  });
}

function plain(cell: Cell): Buffer {
  if (typeof cell === 'string') {
    const bytes = Buffer.from(cell);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([length, bytes]);
  }
  const bytes = Buffer.alloc(8);
  if (typeof cell === 'number') {
    bytes.writeDoubleLE(cell);
  } else {
    bytes.writeBigInt64LE(typeof cell === 'bigint' ? cell : BigInt(cell.getTime()));
  }
  return bytes;
}

function i32(value: number): Thrift {
  return { kind: 'i32', value };
}

function i64(value: number): Thrift {
  return { kind: 'i64', value };
}

function text(value: string): Thrift {
  return { kind: 'text', value };
}

function list(of: 'i32' | 'text' | 'struct', items: Thrift[]): Thrift {
  return { kind: 'list', of, items };
}

function struct(fields: Readonly<Record<number, Thrift>>): Thrift {
  return { kind: 'struct', fields };
}

function bytesOf(value: Thrift): Buffer {
  switch (value.kind) {
    case 'i32':
    case 'i64':
      return varint(value.value * 2);
    case 'text': {
      const bytes = Buffer.from(value.value);
      return Buffer.concat([varint(bytes.length), bytes]);
    }
    case 'list': {
      const code = typeCodes[value.of];
      const short = value.items.length < 15;
      const head = Buffer.from([((short ? value.items.length : 15) << 4) | code]);
      const length = short ? Buffer.alloc(0) : varint(value.items.length);
      return Buffer.concat([head, length, ...value.items.map(bytesOf)]);
    }
    case 'struct': {
      let before = 0;
      const fields = Object.entries(value.fields).map(([key, field]) => {
        const id = Number(key);
        const head = Buffer.from([((id - before) << 4) | typeCodes[field.kind]]);
        before = id;
        return Buffer.concat([head, bytesOf(field)]);
      });
      return Buffer.concat([...fields, Buffer.from([0])]);
    }
  }
}

/** Seven bits a byte, the lowest first; numbers here are never negative. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
