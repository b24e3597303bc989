/**
 * Whether a program printed what it had to, as judges of programming contests see it: lines are
 * compared without the blanks at their ends, blank lines at the end do not count, and two numbers
 * are the same within 1e-9 of the larger, where either is written with a point or an exponent.
 *
 * Example: `0.50\n` is the same as `0.5`, and `3` is not the same as `4`.
 */
export function isSameOutput(printed: string, expected: string): boolean {
  const [left, right] = [linesOf(printed), linesOf(expected)];
  return (
    left.length === right.length && left.every((line, at) => isSameLine(line, right[at] ?? ''))
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
}

function isSameLine(one: string, other: string): boolean {
  if (one === other) {
    return true;
  }
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return (
    left.length === right.length && left.every((word, at) => isSameWord(word, right[at] ?? ''))
  );
}

function wordsOf(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function isSameWord(one: string, other: string): boolean {
  if (one === other) {
    return true;
  }
  const isFractional = /[.e]/i.test(one) || /[.e]/i.test(other);
  if (!isFractional || !decimal.test(one) || !decimal.test(other)) {
    return false;
  }
  const [left, right] = [Number(one), Number(other)];
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right), 1);
}
