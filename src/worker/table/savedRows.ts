import type { NewSections } from '../../corpus/savedSections';
import type { AnnotatedRows } from './annotatedRows';
import type { RowStore } from './rowStore';

/** What rows that are kept from one session to the next must fit, beside the bytes of the file. */
export interface KeptUnder {
  /** The name of the settings and the version that gave the figures. */
  readonly figures: string;
  /** Of a file whose trajectories span records, its size: what is appended may change them all. */
  readonly size?: number;
}

interface Head extends KeptUnder {
  /** How many parts follow each other. */
  readonly parts: number;
}

/** What the names of all sections begin with in which rows are kept. */
export const sectionPrefix = 'table: ';
const headName = `${sectionPrefix}head`;
const partName = (part: number): string => `${sectionPrefix}part ${part}`;

/** Rows are kept and read by so many records, which is all that is in memory twice. */
const recordsPerPart = 8192;

/** The rows of the first `records` records, or of as many of them as fit into so many bytes. */
export function* sectionsOfRows(
  rows: RowStore,
  records: number,
  { under, mostBytes }: { readonly under: KeptUnder; readonly mostBytes: number },
): NewSections {
  const end = Math.min(records, rows.records);
  let [bytes, parts] = [0, 0];
  for (let from = 0; from < end; from += recordsPerPart) {
    const part = bytesOfPart(rows.part(from, Math.min(end, from + recordsPerPart)));
    bytes += part.length;
    if (bytes > mostBytes) {
      break;
    }
    yield [partName(parts), part];
    parts++;
  }
  const head: Head = { ...under, parts };
  yield [headName, bytesOfJson(head)];
}

/**
 * The rows that were kept, part by part; none where there are none, or other settings gave them.
 * @throws RangeError or SyntaxError when the sections are not what `sectionsOfRows` wrote
 */
export function* rowsOfSections(
  section: (name: string) => Uint8Array<ArrayBuffer> | undefined,
  under: KeptUnder,
): Iterable<AnnotatedRows> {
  const bytes = section(headName);
  if (bytes === undefined) {
    return;
  }
  const { figures, size, parts } = jsonOf(bytes) as Head;
  if (figures !== under.figures || size !== under.size) {
    return;
  }
  for (let part = 0; part < parts; part++) {
    const found = section(partName(part));
    if (found === undefined) {
      throw new RangeError(`it lacks the part “${partName(part)}”`);
    }
    yield partOf(found);
  }
}

type Words = Pick<AnnotatedRows, 'records' | 'texts' | 'problems'>;

const lengths = 3;

/** The lengths of columns, numbers of texts and groups in bytes, these, and the rest as JSON. */
function bytesOfPart({
  columns,
  textNumbers,
  groups,
  ...words
}: AnnotatedRows): Uint8Array<ArrayBuffer> {
  const parts = [columns, bytesIn(textNumbers), bytesIn(groups), bytesOfJson(words)];
  const bytes = new Uint8Array(
    parts.reduce((sum, part) => sum + aligned(part.length), lengths * 8),
  );
  new Float64Array(bytes.buffer, 0, lengths).set(
    parts.slice(0, lengths).map(({ length }) => length),
  );
  let at = lengths * 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.length);
  }
  // What fills up the end is white space to JSON.
  return bytes.fill(
    0x20,
    at - aligned(parts[lengths]?.length ?? 0) + (parts[lengths]?.length ?? 0),
  );
}

function partOf(bytes: Uint8Array<ArrayBuffer>): AnnotatedRows {
  const { buffer } = bytes;
  const [columns = 0, numbers = 0, groups = 0] = new Float64Array(buffer, 0, lengths);
  const numbersAt = lengths * 8 + aligned(columns);
  const groupsAt = numbersAt + aligned(numbers);
  const words = jsonOf(bytes.subarray(groupsAt + aligned(groups))) as Words;
  return {
    ...words,
    columns: bytes.subarray(lengths * 8, lengths * 8 + columns),
    textNumbers: new Uint32Array(buffer, numbersAt, numbers / 4),
    groups: new Uint32Array(buffer, groupsAt, groups / 4),
  };
}

function bytesIn({ buffer, byteOffset, byteLength }: Uint32Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** JSON, since a text may hold half a character, which UTF-8 alone would lose. */
function bytesOfJson(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(JSON.stringify(value)));
}

function jsonOf(bytes: Uint8Array<ArrayBuffer>): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
