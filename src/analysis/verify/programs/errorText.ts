import type { ProgramError } from './program';

/**
 * Reads what Python prints of an exception: its class, its message, and the last line of the program
 * that it came through. Example: `Traceback …\n  File "<program>", line 2, in f\nKeyError: 'a'` is
 * a `KeyError` in line 2.
 */
export function errorOf(traceback: string, type: string): ProgramError {
  const text = traceback.trimEnd();
  const [, line] = [...text.matchAll(/^ {2}File "<program>", line (\d+)/gm)].at(-1) ?? [];
  const from = text.lastIndexOf(`\n${type}`);
  const last = from === -1 ? (text.split('\n').at(-1) ?? '') : text.slice(from + 1);
  const message = last.replace(/^[\w.]+(?:: |$)/, '').trim();
  return {
    type,
    message: message.length > 300 ? `${message.slice(0, 300)}…` : message,
    ...(line !== undefined && { line: Number(line) }),
  };
}
