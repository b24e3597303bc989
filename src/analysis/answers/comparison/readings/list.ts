import { capitalImaginary, freeConstant, integerParameter } from './names';
import { oneSided, type PairReading } from './reading';
import { bareUnits } from './units';

const withComma = /^-?\d+,\d+$/;
const withPoint = /^-?\d*\.\d+$/;

const decimalComma: PairReading = (a, b, policy) => {
  const rewrite = (text: string, other: string): string =>
    withComma.test(text) && (policy.decimalComma === 'always' || withPoint.test(other))
      ? text.replace(',', '.')
      : text;
  return policy.decimalComma === 'never' ? undefined : [rewrite(a, b), rewrite(b, a)];
};

const romanSigns: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** `XIV` against `14`; single letters are choices or variables. */
const romanNumeral = oneSided((text, other) => {
  const isRoman = /^(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
  if (!/^\d{1,4}$/.test(other) || !isRoman.test(text)) {
    return undefined;
  }
  const values = Array.from(text, (sign) => romanSigns[sign] ?? 0);
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
});

/** `ABD` against `A, B and D`. */
const joinedChoices = oneSided((text, other) =>
  /^[A-J]{2,10}$/.test(text) && /^\(?[A-J]\)?\s*(?:,|;|and|\\text)/.test(other)
    ? Array.from(text).join(', ')
    : undefined,
);

/** `2 to 3` against `2:3`. */
const spokenRatio = oneSided((text, other) =>
  other.includes(':') && /^[\d.]+(?:\s+to\s+[\d.]+)+$/.test(text)
    ? text.replace(/\s+to\s+/g, ':')
    : undefined,
);

/** `2 und 3` against a list. */
const foreignAnd = oneSided((text, other) =>
  /^[^A-Za-z]*\s(?:und|oder|et|ou|y|e|o|и|или)\s[^A-Za-z]*$/.test(text) && /,|and|or/.test(other)
    ? text.replace(/\s(?:und|oder|et|ou|y|e|o|и|или)\s/, ', ')
    : undefined,
);

/** In the order in which they are tried. */
export const pairReadings: readonly PairReading[] = [
  decimalComma,
  bareUnits,
  romanNumeral,
  capitalImaginary,
  integerParameter,
  freeConstant,
  joinedChoices,
  spokenRatio,
  foreignAnd,
];

/** True where letters stand that could be a word, so that their order may mean something. */
export function couldBeWord(text: string): boolean {
  return /^[A-Za-z]{3}$/.test(text) && /[aeiou]/i.test(text) && !/^[a-f]+$/i.test(text);
}
