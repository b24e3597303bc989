import type { AnnotatedRows } from './annotatedRows';

type Sections = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What rows that are kept from one session to the next must fit, beside the bytes of the file. */
export interface KeptUnder {
  /** The name of the settings and the version that gave the figures. */
  readonly figures: string;
  /** Of a file whose trajectories span records, its size: what is appended may change them all. */
  readonly size?: number;
}

interface Head extends KeptUnder, Pick<AnnotatedRows, 'records' | 'problems'> {}

/** Names of the sections of a saved index in which the rows are kept. */
const names = {
  head: 'table: head',
  columns: 'table: columns',
  textNumbers: 'table: numbers of texts',
  texts: 'table: texts',
  groups: 'table: groups',
} as const;

export function sectionsOfRows(rows: AnnotatedRows, under: KeptUnder): Sections {
  const { records, problems, columns, textNumbers, texts, groups } = rows;
  const head: Head = { ...under, records, problems };
  return new Map([
    [names.head, bytesOfJson(head)],
    [names.columns, columns],
    [names.textNumbers, new Uint8Array(textNumbers.buffer)],
    [names.texts, bytesOfJson(texts)],
    [names.groups, bytesOfJson(groups)],
  ]);
}

/**
 * The rows that were kept; `undefined` where there are none, or other settings gave them.
 * @throws RangeError or SyntaxError when the sections are not what `sectionsOfRows` wrote
 */
export function rowsOfSections(
  section: (name: string) => Uint8Array<ArrayBuffer> | undefined,
  under: KeptUnder,
): AnnotatedRows | undefined {
  const bytes = section(names.head);
  if (bytes === undefined) {
    return undefined;
  }
  const { figures, size, records, problems } = jsonOf(bytes) as Head;
  if (figures !== under.figures || size !== under.size) {
    return undefined;
  }
  const needed = (name: string): Uint8Array<ArrayBuffer> => {
    const found = section(name);
    if (found === undefined) {
      throw new RangeError(`it lacks the part “${name}”`);
    }
    return found;
  };
  const numbers = needed(names.textNumbers);
  return {
    records,
    problems,
    columns: needed(names.columns),
    textNumbers: new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.byteLength / 4),
    texts: jsonOf(needed(names.texts)) as readonly string[],
    groups: jsonOf(needed(names.groups)) as readonly string[],
  };
}

/** JSON, since a text may hold half a character, which UTF-8 alone would lose. */
function bytesOfJson(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(JSON.stringify(value)));
}

function jsonOf(bytes: Uint8Array<ArrayBuffer>): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
}
