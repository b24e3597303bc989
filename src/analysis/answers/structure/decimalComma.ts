/** A comma is read as a decimal sign only where the other side writes a decimal point. */
const withComma = /^-?\d+,\d+$/;
const withPoint = /^-?\d*\.\d+$/;

/** Both texts, the one with a decimal comma rewritten if the other has a decimal point. */
export function withDecimalComma(a: string, b: string): readonly [string, string] {
  if (withComma.test(a) && withPoint.test(b)) {
    return [a.replace(',', '.'), b];
  }
  return withComma.test(b) && withPoint.test(a) ? [a, b.replace(',', '.')] : [a, b];
}
