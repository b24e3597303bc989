import { oneSided, type PairReading } from './reading';

/** `3 + 4I` against `3 + 4i`. */
export const capitalImaginary = oneSided(/(?<![A-Za-z\\])I(?![A-Za-z])/, (text, other) =>
  !text.includes('i') && /(?<![A-Za-z\\])i/.test(other)
    ? text.replace(/(?<![A-Za-z\\])I(?![A-Za-z])/g, 'i')
    : undefined,
);

const qualified =
  /^(.*?[^,;\s(])\s*[,;]?\s*(?:\\text\{\s*(?:where|for|with|,)?\s*\}|where|for|with)?\s*\(?\s*([a-zA-Z])\s*(?:\\in\s*\\mathbb\s*\{?\s*Z\s*\}?|(?:\\text\{)?\s*is (?:an|any) integer\s*\}?)\s*\)?$/;

/** `\frac\pi4 + k\pi, k \in \mathbb{Z}`: what an integer is called makes no difference. */
export const integerParameter: PairReading = {
  pattern: qualified,
  read: (a, b) => {
    const [first, second] = [qualified.exec(a), qualified.exec(b)];
    if (first === null && second === null) {
      return undefined;
    }
    const [nameA, nameB] = [first?.[2], second?.[2]];
    const bodyA = first?.[1] ?? a;
    const bodyB = second?.[1] ?? b;
    return nameA !== undefined && nameB !== undefined
      ? [renamed(bodyA, nameA, 'n'), renamed(bodyB, nameB, 'n')]
      : [bodyA, bodyB];
  },
};

function renamed(text: string, from: string, to: string): string {
  return text.replace(
    new RegExp(`(?<![A-Za-z\\\\])${from}(?![A-Za-z])|(?<=\\d)${from}(?=\\\\)`, 'g'),
    to,
  );
}

/** `x^2 + C` and `x^2 + K`: the constant of an integration may have any name. */
export const freeConstant: PairReading = {
  pattern: /\+\s*[CKc]$/,
  read: (a, b) =>
    [a, b].every((text) => /[a-z]/.test(text) && /\+\s*[CKc]$/.test(text))
      ? [a.replace(/[CKc]$/, 'C'), b.replace(/[CKc]$/, 'C')]
      : undefined,
};
