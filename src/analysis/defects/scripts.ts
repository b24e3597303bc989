import { isLatinLetter } from '../segments/characters';

/** Writing systems that are told apart; Greek is left out, because formulas are full of it. */
export type Script =
  'Latin' | 'Han' | 'Cyrillic' | 'Arabic' | 'Hebrew' | 'Hangul' | 'Devanagari' | 'Thai';

interface Range {
  readonly script: Script;
  readonly from: number;
  readonly to: number;
}

const ranges: readonly Range[] = [
  { script: 'Latin', from: 0xc0, to: 0x24f },
  { script: 'Cyrillic', from: 0x400, to: 0x52f },
  { script: 'Hebrew', from: 0x590, to: 0x5ff },
  { script: 'Arabic', from: 0x600, to: 0x77f },
  { script: 'Devanagari', from: 0x900, to: 0x97f },
  { script: 'Thai', from: 0xe00, to: 0xe7f },
  { script: 'Han', from: 0x3040, to: 0x30ff },
  { script: 'Han', from: 0x3400, to: 0x9fff },
  { script: 'Hangul', from: 0xac00, to: 0xd7a3 },
];

/** The script of a UTF-16 unit; `undefined` for what every script uses. */
export function scriptOf(code: number): Script | undefined {
  if (code < 0x80) {
    return isLatinLetter(code) ? 'Latin' : undefined;
  }
  return ranges.find(({ from, to }) => code >= from && code <= to)?.script;
}

const otherLetters = new RegExp(
  `[${ranges
    .filter(({ script }) => script !== 'Latin')
    .map(({ from, to }) => `${escaped(from)}-${escaped(to)}`)
    .join('')}]`,
);

/** Whether a text has a letter of another script than Latin; faster than to look at each unit. */
export function hasOtherScripts(text: string): boolean {
  return otherLetters.test(text);
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
