/** A stretch of text that may hold equations, and where it begins. */
export interface Statement {
  readonly text: string;
  readonly start: number;
}

const relation = /[=≈≃≅≒]|\\approx|\\simeq|equals|is equal to|is approximately/;
const continuation = /^[\s&]{0,40}(?:=(?!=)|≈|\\approx)/;
const fence = /^\s{0,8}(?:```|~~~)/;

/**
 * The lines with a relation sign in them; a line that begins with one belongs to the line before.
 * What stands in fenced code is left out: there, signs mean other things.
 */
export function* statementsOf(text: string): Iterable<Statement> {
  let inCode = false;
  let from = 0;
  let open: { start: number; end: number } | undefined;
  const closed = (): Statement | undefined => {
    const said = open && text.slice(open.start, open.end);
    return said !== undefined && relation.test(said)
      ? { text: said, start: open?.start ?? 0 }
      : undefined;
  };
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(from, end);
    const isFence = fence.test(line);
    if (open !== undefined && !inCode && !isFence && continuation.test(line)) {
      open.end = end;
    } else {
      const statement = closed();
      if (statement !== undefined) {
        yield statement;
      }
      open = inCode || isFence ? undefined : { start: from, end };
    }
    inCode = isFence ? !inCode : inCode;
    from = end + 1;
  }
  const last = closed();
  if (last !== undefined) {
    yield last;
  }
}
