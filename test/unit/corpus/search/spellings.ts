/** Ways in which producers write strings into JSON, and some in which none does. */
export type Spelling = (character: string, random: () => number) => string;

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function escaped(character: string, upper = false): string {
  return character
    .split('')
    .map((unit) => {
      const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${upper ? digits.toUpperCase() : digits}`;
    })
    .join('');
}

const plain: Spelling = (character) => {
  const code = character.codePointAt(0) ?? 0;
  const isLone = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return short[character] ?? (code < 0x20 || isLone ? escaped(character) : character);
};
const isAscii = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x80;

/** Each character in a way of its own. */
export const mixed: Spelling = (character, random) =>
  random() < 0.2 ? escaped(character, random() < 0.5) : plain(character, random);

export const spellings: Readonly<Record<string, Spelling>> = {
  plain,
  'ASCII only': (character, random) =>
    isAscii(character) ? plain(character, random) : escaped(character),
  'ASCII only, large digits': (character, random) =>
    isAscii(character) ? plain(character, random) : escaped(character, true),
  'safe in HTML': (character, random) =>
    "<>&'+=".includes(character) ? escaped(character) : plain(character, random),
  'slashes escaped': (character, random) => (character === '/' ? '\\/' : plain(character, random)),
  'everything escaped': (character) => escaped(character),
  'now and then escaped': mixed,
};

/** A value as JSON whose strings are spelled so. */
export function jsonIn(spelling: Spelling, random: () => number, value: unknown): string {
  if (typeof value === 'string') {
    return `"${Array.from(value, (character) => spelling(character, random)).join('')}"`;
  }
  if (Array.isArray(value)) {
    return `[${value.map((each) => jsonIn(spelling, random, each)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${JSON.stringify(key)}: ${jsonIn(spelling, random, each)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}
