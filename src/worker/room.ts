/** What one part of the analysis thread serves, and what it lets go of. */
export interface Room<Served extends object> {
  readonly api: Served;
  /** A file is in use no longer. */
  close?(key: string): void;
  /** Files are annotated otherwise from here on. */
  restart?(): void;
  dispose?(): void;
}

type Rooms = readonly Room<object>[];

type ServedBy<R extends Rooms> = R extends readonly [
  Room<infer First>,
  ...infer Others extends Rooms,
]
  ? First & ServedBy<Others>
  : unknown;

/** All that some rooms serve, in one; no two of them may serve the same. */
export function servedBy<const R extends Rooms>(rooms: R): ServedBy<R> {
  return Object.assign({}, ...rooms.map(({ api }) => api)) as ServedBy<R>;
}
