/** What a cell of a table that leaves the program may hold; `null` where nothing is known. */
export type CsvValue = string | number | boolean | null | undefined;

/** A cell as RFC 4180 has it, inert in a spreadsheet. */
export function csvCell(value: CsvValue): string {
  const inert = inertCell(value);
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A text that a spreadsheet would take for a formula is made a text by an apostrophe. */
export function inertCell(value: CsvValue): string {
  const text = String(value ?? '');
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
