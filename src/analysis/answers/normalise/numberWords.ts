/** English words for numbers, where an answer is nothing else or only a unit follows. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const ordinals: ReadonlyMap<string, number> = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index] as const),
);

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

const maximumLength = 80;

/**
 * `forty-two` as 42, `two thirds` as 2/3, `third` and `3rd` as 3, `a dozen` as 12, `five dollars`
 * as `5 dollars`; other texts as they are. "second" stays, which may be a unit.
 */
export function wholeNumberWords(text: string): string {
  if (text.length > maximumLength || !/[a-z]/i.test(text) || /[\\=^_<>]/.test(text)) {
    return text;
  }
  const ordinal = /^(\d{1,15})(?:st|nd|rd|th)$/i.exec(text);
  if (ordinal?.[1] !== undefined) {
    return ordinal[1];
  }
  const dozens =
    /^(\d{1,9}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (dozen|score)$/i.exec(text);
  if (dozens !== null) {
    const count = Number(dozens[1]);
    const value = Number.isNaN(count) ? (values.get((dozens[1] ?? '').toLowerCase()) ?? 1) : count;
    return String(value * (dozens[2]?.toLowerCase() === 'dozen' ? 12 : 20));
  }
  return fromWords(text) ?? text;
}

function fromWords(text: string): string | undefined {
  const words = text.toLowerCase().replaceAll('-', ' ').split(/\s+/);
  const [first = ''] = words;
  if (!values.has(first) && !parts.has(first) && !ordinals.has(first) && first !== 'a') {
    const isNegative = (first === 'minus' || first === 'negative') && values.has(words[1] ?? '');
    return isNegative ? `-${fromWords(words.slice(1).join(' ')) ?? ''}` : undefined;
  }
  if (words.length === 1 && first !== 'second') {
    const ordinal = ordinals.get(first);
    return first === 'half' ? '1/2' : ordinal === undefined ? numberOf(words) : String(ordinal);
  }
  const joint = words.lastIndexOf('and');
  if (joint > 0 && parts.has(words.at(-1) ?? '') && words.length - joint === 3) {
    const whole = numberOf(words.slice(0, joint));
    const part = fromWords(words.slice(joint + 1).join(' '));
    return whole === undefined || part === undefined ? undefined : `${whole} ${part}`;
  }
  const below = parts.get((words.at(-1) ?? '').replace(/^(third|quarter|[a-z]+th)s$/, '$1'));
  const above = first === 'a' ? 1 : numberOf(words.slice(0, -1));
  if (below !== undefined && above !== undefined) {
    return `${above}/${below}`;
  }
  const whole = numberOf(words);
  const counted = words.length === 2 && values.has(first) ? values.get(first) : undefined;
  return whole ?? (counted === undefined ? undefined : `${counted} ${words[1] ?? ''}`);
}

/** One hundred and five: 105. `undefined` where a word is no numeral, or they do not fit. */
function numberOf(words: readonly string[]): string | undefined {
  let total = 0;
  let section = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const value = values.get(word);
    const scale = scales.get(word);
    if (value !== undefined) {
      if (last <= 19 || (last < 100 && value > 9) || (value === 0 && words.length > 1)) {
        return undefined;
      }
      section += value;
      last = value;
    } else if (word === 'hundred' && section > 0 && section < 100) {
      section *= 100;
      last = 100;
    } else if (scale !== undefined && section > 0) {
      total += section * scale;
      section = 0;
      last = Number.POSITIVE_INFINITY;
    } else if (word !== 'and' || total + section === 0) {
      return undefined;
    }
  }
  return String(total + section);
}
