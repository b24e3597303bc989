import type { FactorId } from './factors';

/** How sure the factor of a block is: it goes by form, not by words, but a mark may be wrong. */
export const blockConfidence = 0.95;

/** What the mark of a fence calls a program. */
const programs = new Set(
  (
    'python py python3 pycon sage javascript js typescript ts java c cpp c++ csharp cs go rust rs ' +
    'kotlin swift scala ruby rb php perl lua r julia matlab octave haskell hs ocaml lisp scheme ' +
    'clojure prolog lean lean4 coq isabelle sql bash sh shell zsh powershell wolfram mathematica'
  ).split(' '),
);

/** What it calls that which a program or a tool gave back. */
const observations = new Set(['output', 'stdout', 'stderr', 'console', 'result', 'traceback']);

const opening = /^\s*(?:`{3,}|~{3,})[ \t]*([\w+]{1,20})[ \t]*\r?\n/;

/**
 * The factor of a span that is a fenced block of code, or of what code printed, by the mark that
 * opens it; `undefined` for any other span. What stands inside has the words of whatever it is
 * about, a comment those of the problem, so that words would mislead.
 *
 * Example: a span that begins with three backticks and `python` gives `write-code`.
 */
export function factorOfBlock(span: string): FactorId | undefined {
  const mark = opening.exec(span)?.[1]?.toLowerCase() ?? '';
  if (programs.has(mark)) {
    return 'write-code';
  }
  return observations.has(mark) ? 'read-observation' : undefined;
}
