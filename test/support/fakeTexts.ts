export class MarkdownString {
  isTrusted: unknown;
  supportHtml = false;

  constructor(public value = '') {}

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  /** From two positions, or from two lines with a character each. */
  constructor(start: Position | number, end: Position | number, endLine = 0, endCharacter = 0) {
    const isPlain = typeof start === 'number' || typeof end === 'number';
    this.start = isPlain ? new Position(Number(start), Number(end)) : start;
    this.end = isPlain ? new Position(endLine, endCharacter) : end;
  }

  with(start: Position, end: Position): Range {
    return new Range(start, end);
  }
}

export class CodeLens {
  constructor(
    readonly range: Range,
    readonly command: { readonly title: string; readonly arguments: readonly unknown[] },
  ) {}
}

export class Hover {
  constructor(
    readonly contents: readonly MarkdownString[],
    readonly range?: Range,
  ) {}
}

export const DiagnosticSeverity = { Warning: 1, Information: 2 } as const;

export class Diagnostic {
  source: string | undefined;
  code: string | undefined;

  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}
