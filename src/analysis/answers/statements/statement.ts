/** A place in a text that says "this is the answer". */
export interface Statement {
  /** Where the statement begins; the later of two statements counts. */
  readonly at: number;
  /** The answer's text; empty when the statement names none. */
  readonly start: number;
  readonly end: number;
  readonly method: string;
  /** The answer, where it is not the text of the span as it stands. */
  readonly answer?: string;
}

/** Narrows a span to what is left without white space and the given signs around it. */
export function trimmed(
  text: string,
  start: number,
  end: number,
  signs = '',
): { readonly start: number; readonly end: number } {
  const isLoose = (at: number): boolean => {
    const character = text.charAt(at);
    return character.trim() === '' || signs.includes(character);
  };
  let from = start;
  let to = end;
  while (from < to && isLoose(from)) {
    from++;
  }
  while (to > from && isLoose(to - 1)) {
    to--;
  }
  return { start: from, end: to };
}
