/** Rewrites numerals with group separators, words for magnitudes and mixed numbers. */

/**
 * Thousands separators at bracket depth 0: `1,234` is a number, `(1,234)` a pair, `1, 234` a list.
 * Spaces, apostrophes, Indian grouping and points (`1.234.567`, `1.234,56`) are read too.
 */
export function ungroup(text: string): string {
  const whole = wholeNumeral(text);
  if (whole !== undefined) {
    return whole;
  }
  let result = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    const opens = character === '(' || character === '[' || character === '{';
    const closes = character === ')' || character === ']' || character === '}';
    if (opens || closes || at === text.length) {
      const piece = text.slice(from, at);
      result += (depth === 0 ? ungroupPiece(piece) : joinSpaced(piece)) + character;
      from = at + 1;
      depth = Math.max(0, depth + (opens ? 1 : closes ? -1 : 0));
    }
  }
  return result;
}

function wholeNumeral(text: string): string | undefined {
  const match = /^([-+]?)(\D{0,2})([0-9][0-9.,']*)(\D*)$/.exec(text);
  const numeral = match?.[3];
  if (match === null || numeral === undefined) {
    return undefined;
  }
  const rewritten = rewrittenNumeral(numeral);
  return rewritten === undefined
    ? undefined
    : `${match[1] ?? ''}${match[2] ?? ''}${rewritten}${match[4] ?? ''}`;
}

function rewrittenNumeral(numeral: string): string | undefined {
  if (
    /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(numeral) ||
    /^\d{1,3}\.\d{3},\d+$/.test(numeral) ||
    /^\d{1,3}\.\d{3},\d{1,2}$/.test(numeral)
  ) {
    return numeral.replaceAll('.', '').replace(',', '.');
  }
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(numeral)) {
    return numeral.replaceAll(',', '');
  }
  return undefined;
}

function ungroupPiece(piece: string): string {
  return joinSpaced(piece)
    .replace(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,]|\s*,\s*\d{3}(?!\d))/g, (numeral) =>
      numeral.replaceAll(',', ''),
    )
    .replace(/(?<![\d.'])[1-9]\d{0,2}(?:'\d{3})+(?![\d'])/g, (numeral) =>
      numeral.replaceAll("'", ''),
    );
}

function joinSpaced(piece: string): string {
  return piece.replace(/(?<![\d.])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g, (numeral) =>
    numeral.replaceAll(' ', ''),
  );
}

const magnitudes: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*thousand\b/gi, '$1*10^{3}'],
  [/(\d)\s*million\b/gi, '$1*10^{6}'],
  [/(\d)\s*billion\b/gi, '$1*10^{9}'],
  [/(\d)\s*trillion\b/gi, '$1*10^{12}'],
  [/(\d)\s*[万萬](?!\p{L})/gu, '$1*10^{4}'],
  [/(\d)\s*[亿億](?!\p{L})/gu, '$1*10^{8}'],
];

/** `5 million`, `1 1/2`, `0x1F` and `2 ** 3` in the notation the parser reads. */
export function rewriteNumberWords(text: string): string {
  let result = text.replaceAll('**', '^');
  for (const [pattern, replacement] of magnitudes) {
    result = result.replace(pattern, replacement);
  }
  result = result
    .replace(/^0(?:[xX][0-9a-fA-F]{1,60}|[bB][01]{1,200}|[oO][0-7]{1,80})$/, (literal) =>
      BigInt(literal.toLowerCase()).toString(),
    )
    .replace(/^-?\d{1,3}(?:_\d{3})+$/, (grouped) => grouped.replaceAll('_', ''))
    .replace(/^(\d{1,2}) o'?clock$/i, '$1:00')
    .replace(/^([01]?\d|2[0-3])h([0-5]\d)$/, '$1:$2')
    .replace(/^(USD [\d.]+)\s*[kK]$/, '$1*10^{3}')
    .replace(/^(\d{1,4})C(\d{1,4})$/, '\\binom{$1}{$2}')
    .replace(
      /^(\d{0,30}\.\d{0,30}?)(\d{1,3})\2{2,}\.{3}$/,
      (_match, fixed: string, period: string) => repeating(fixed, period),
    );
  return result.replace(
    /(?<![\d.])(\d{1,30}) (\d{1,30})\s?\/\s?(\d{1,30})(?![\d.])/g,
    '($1+$2/$3)',
  );
}

/** 0.333… and 0.1666… as the fractions they are. */
function repeating(fixed: string, period: string): string {
  const [whole = '', before = ''] = fixed.split('.');
  const numerator = BigInt(`0${whole}${before}${period}`) - BigInt(`0${whole}${before}`);
  return `(${numerator}/${'9'.repeat(period.length)}${'0'.repeat(before.length)})`;
}
