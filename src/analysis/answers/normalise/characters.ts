import { wholeCjkNumeral } from './cjkNumerals';

/** One spelling for characters that look or mean the same. The output is ASCII where it can be. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const superscriptMeanings = '0123456789+-n';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Code points of the digit zero in the scripts whose digits are read. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, ''],
  [/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' '],
  [/[ºᵒ˚]/g, '°'],
  [/\u00b0/g, '^\\circ '],
  [/[、，﹐]/g, ','],
  [/[。．]/g, '.'],
  [/[‘’‛′]/g, "'"],
  [/[“”„]/g, '"'],
  [/[·⋅∙•×✕∗]/g, '\\cdot '],
  [/÷/g, '\\div '],
  [/√\s*(\d+(?:\.\d+)?)/g, '\\sqrt{$1}'],
  [/∛\s*(\d+(?:\.\d+)?)/g, '\\sqrt[3]{$1}'],
  [/√/g, '\\sqrt '],
  [/∛/g, '\\sqrt[3] '],
  [/[⁄∕]/g, '/'],
  [/∖/g, '\\setminus '],
  [/∩/g, '\\cap '],
  [/π/g, '\\pi '],
  [/∞/g, '\\infty '],
  [/[≤⩽]/g, '\\le '],
  [/[≥⩾]/g, '\\ge '],
  [/≠/g, '\\ne '],
  [/∪/g, '\\cup '],
  [/∈/g, '\\in '],
  [/±/g, '\\pm '],
  [/∓/g, '\\mp '],
  [/∅/g, '\\emptyset '],
  [/ℝ/g, '\\mathbb{R}'],
  [/θ/g, '\\theta '],
  [/α/g, '\\alpha '],
  [/β/g, '\\beta '],
  [/λ/g, '\\lambda '],
  [/°/g, '^\\circ '],
];

/** Rewrites look-alikes, digits of other scripts, powers, fractions and operators. */
export function normaliseCharacters(text: string): string {
  let result = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+/g, (run) => `^{${mapCharacters(run)}}`);
  result = result.replace(/[₀-₉]+/g, (run) => `_{${mapSubscripts(run)}}`);
  result = result.replace(/[¼-¾⅐-⅞]/g, fractionOf);
  for (const [pattern, replacement] of replacements) {
    result = result.replace(pattern, replacement);
  }
  return wholeCjkNumeral(asciiDigits(result.normalize('NFKC')));
}

function mapCharacters(run: string): string {
  return run.replace(/./g, (each) => superscriptMeanings.charAt(superscripts.indexOf(each)));
}

function mapSubscripts(run: string): string {
  return run.replace(/./g, (each) => String(subscripts.indexOf(each)));
}

function fractionOf(character: string): string {
  const [numerator, denominator] = character.normalize('NFKC').split('\u2044');
  return denominator === undefined ? character : `\\frac{${numerator ?? ''}}{${denominator}}`;
}

function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
