/** Where a table row comes from, and when it was read. */
export interface Source {
  /** A name or an address that a reader can look up. */
  readonly name: string;
  /** ISO 8601 date. */
  readonly date: string;
}
