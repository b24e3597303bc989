/** An object of Python, as it is held here and handed back. */
declare const python: unique symbol;
export interface PythonObject {
  readonly [python]: true;
}

/** A tuple or a list. */
export interface PythonSequence extends PythonObject {
  readonly length: number;
  get(index: number): unknown;
}

/** What names stand for: the globals of a program. */
export interface PythonNames extends PythonObject {
  get(name: string): unknown;
}

/** Numbers, strings and truth values are converted on the way; `None` is `undefined`. */
export type PythonFunction = (...parameters: unknown[]) => unknown;
