/** How results leave the program: JSON lines, or a table for people. */
export interface Output {
  /** Prints one object. */
  row(value: object): void;
  /** Prints what a table needs all rows for. */
  end(): void;
}

export type Column<T> = readonly [heading: string, cell: (row: T) => string | number | undefined];

export function output<T extends object>(json: boolean, columns: readonly Column<T>[]): Output {
  return json ? new JsonLines() : new Table(columns as readonly Column<object>[]);
}

class JsonLines implements Output {
  row(value: object): void {
    process.stdout.write(`${JSON.stringify(value)}\n`);
  }

  end(): void {
    // Every line is out already.
  }
}

class Table implements Output {
  private readonly rows: string[][] = [];

  constructor(private readonly columns: readonly Column<object>[]) {}

  row(value: object): void {
    this.rows.push(this.columns.map(([, cell]) => printable(cell(value))));
  }

  end(): void {
    const headings = this.columns.map(([heading]) => heading);
    const widths = headings.map((heading, index) =>
      Math.max(heading.length, ...this.rows.map((row) => row[index]?.length ?? 0)),
    );
    for (const row of [headings, ...this.rows]) {
      const cells = row.map((cell, index) => cell.padEnd(widths[index] ?? 0));
      process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
    }
  }
}

const widest = 48;

/** Text from a file must not reach the terminal as control sequences. */
function printable(value: string | number | undefined): string {
  const text = String(value ?? '–').replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
