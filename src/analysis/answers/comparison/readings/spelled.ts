import { oneSided } from './reading';

const romanSigns: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

const roman = /^(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** `XIV` against `14`; single letters are choices or variables. */
export const romanNumeral = oneSided(roman, (text, other) => {
  if (!/^\d{1,4}$/.test(other)) {
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
export const joinedChoices = oneSided(/^[A-J]{2,10}$/, (text, other) =>
  /^\(?[A-J]\)?\s*(?:,|;|and|\\text)/.test(other) ? Array.from(text).join(', ') : undefined,
);

/** `2 to 3` against `2:3`. */
export const spokenRatio = oneSided(/^[\d.]+(?:\s+to\s+[\d.]+)+$/, (text, other) =>
  other.includes(':') ? text.replace(/\s+to\s+/g, ':') : undefined,
);

const joined = /^([^A-Za-z]*?)\s(?:und|oder|et|ou|y|e|o|и|или)\s([^A-Za-z]*)$/;

/** `2 und 3` against a list. */
export const foreignAnd = oneSided(joined, (text, other) =>
  /,|and|or/.test(other) ? text.replace(joined, '$1, $2') : undefined,
);
