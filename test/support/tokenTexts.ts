/**
 * Makers of texts that are hard to tokenize: everything that the splitting patterns treat apart
 * stands next to everything else.
 */

/** Characters and words of every kind that the patterns know, of scripts long in Unicode. */
export const alphabet: readonly string[] = [
  ...['a', 'B', 'z', 'Q', 'é', 'Ñ', 'ß', 'ﬁ', 'ǅ', 'ſ', 'ı', 'İ', 'K', 'ж', 'Ж', 'λ', 'Σ'],
  ...['中', '的', '文', 'か', 'ﾞ', 'ー', '한', 'ᄀ', 'ᅡ', 'ᆨ', 'א', 'ع', 'ठ', 'ก', 'ʰ', 'ª', 'ᵃ'],
  ...['𝒙', '𝐀', '𐐀', '𐐨', '𠀀', '\u0301', '\u0308', '\u064b', '\u093f', '\u20dd', '\ufe0f', '𝅥'],
  ...['0', '7', '12', '345', '6789', '٣', '५', '½', '²', 'Ⅷ', '㉑', '𝟗', '𐄡', '〇', '１'],
  ...[' ', '  ', '   ', '\t', '\n', '\r', '\r\n', '\n\n', ' \n ', '\u00a0', '\u0085', '\u2028'],
  ...['\u3000', '\u200b', '\u200d', '\ufeff', '\u000b', '\f', '\u001c', '\u0000', '\u180e'],
  ...['.', ',', '!', '/', '//', '/\n', '\\', '"', "'", "''", '’', '-', '—', '=', '$', '{', '}'],
  ...['。', '，', '「', '¿', '€', '±', '→', '∑', '😀', '👍🏽', '👩‍👧', '🇩🇪', '©', '\u00ad', '_'],
  ...["'s", "'S", "'ſ", "'re", "'RE", "'Ve", "'ll", "'lL", "'m", "'D", "'t", "'r", "'l", "'é"],
  ...['the', ' The', ' WORD', 'camelCase', 'Wait', ' therefore', ' \\frac{1}{2}', ' x^2', 'ing'],
  ...['\ud800', '\udbff', '\udc00', '\udfff', '\ud83d', '<|endoftext|>', '<|im_start|>', '<think>'],
];

type Random = () => number;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** Pieces of the alphabet, some of them repeated up to a few dozen times. */
export function textOfAlphabet(random: Random): string {
  let text = '';
  for (let pieces = below(random, 24); pieces >= 0; pieces--) {
    const piece = alphabet[below(random, alphabet.length)] ?? '';
    const repeats = random() < 0.06 ? below(random, 40) : 1;
    text += piece.repeat(repeats);
  }
  return text;
}

/** Neighbours within one block of Unicode, whichever: all scripts, and what is not assigned. */
export function textOfOneBlock(random: Random): string {
  const planes = random() < 0.6 ? 0x10000 : 0x32000;
  const block = below(random, planes) & ~0x7f;
  let text = '';
  for (let characters = below(random, 24); characters >= 0; characters--) {
    text += String.fromCodePoint(block + below(random, 0x80));
    text += random() < 0.3 ? (alphabet[below(random, alphabet.length)] ?? '') : '';
  }
  return text;
}

/** UTF-16 units of any value: mostly rare characters, with halves of surrogate pairs. */
export function textOfUnits(random: Random): string {
  const units = Array.from({ length: below(random, 32) }, () => below(random, 0x10000));
  return String.fromCharCode(...units);
}

/** One unbroken run, long enough for every way of merging. */
export function textOfOneRun(random: Random): string {
  const kinds = [
    'abcdefgh',
    'AbC',
    '中文的是',
    ' \t',
    '\n \r',
    '=-+',
    '0123456789',
    '\u0301a',
    '😀👍',
  ];
  const characters = Array.from(kinds[below(random, kinds.length)] ?? '');
  const variety = 1 + below(random, characters.length);
  return Array.from(
    { length: below(random, 500) },
    () => characters[below(random, variety)] ?? '',
  ).join('');
}

/** A text of one of the sorts above. */
export function hardText(random: Random): string {
  const sort = random();
  if (sort < 0.6) {
    return textOfAlphabet(random);
  }
  if (sort < 0.85) {
    return textOfOneBlock(random);
  }
  return sort < 0.97 ? textOfUnits(random) : textOfOneRun(random);
}
