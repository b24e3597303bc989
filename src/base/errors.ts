/** A failure the user can understand and act upon; its message is shown as it is. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** A broken invariant of ours. */
export class BugIndicatingError extends Error {
  override readonly name = 'BugIndicatingError';
}

/** The work was given up because nobody wants its result any more. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor(message = 'Cancelled') {
    super(message);
  }
}

/** An error in a form that crosses threads and windows. */
export interface SerializedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error) };
  }
  const { name, message, stack } = error;
  return stack === undefined ? { name, message } : { name, message, stack };
}

export function reviveError(serialized: SerializedError): Error {
  const error = emptyErrorNamed(serialized.name, serialized.message);
  if (serialized.stack !== undefined) {
    error.stack = serialized.stack;
  }
  return error;
}

function emptyErrorNamed(name: string, message: string): Error {
  switch (name) {
    case 'ExpectedError':
      return new ExpectedError(message);
    case 'BugIndicatingError':
      return new BugIndicatingError(message);
    case 'CancelledError':
      return new CancelledError(message);
    default:
      return new Error(message);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Makes the compiler prove that every case of a union is handled. */
export function assertNever(value: never): never {
  throw new BugIndicatingError(`Unexpected value: ${JSON.stringify(value)}`);
}
