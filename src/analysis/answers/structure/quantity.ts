import { parseFormula } from '../expression/parser';
import { isKnownUnit, readUnit, type Unit } from './units';
import { type QuantityStructure } from './structure';

const percentWords =
  /\s*(?:\\?%|\\text\{\s*(?:percent|per cent|pct|percentage|%)\s*\}|\b(?:percent|per cent|pct|percentage)\b)$/i;

/**
 * A formula with an optional currency before it and a unit or per-cent sign behind it.
 * `undefined` when what remains is no formula. Example: `5 \text{cm}` is 5 with the unit `cm`.
 */
export function readQuantity(source: string): QuantityStructure | undefined {
  const { rest, currency } = withoutCurrency(source);
  const percent = percentWords.test(rest);
  const bare = rest.replace(percentWords, '').replace(/‰$/, '/1000');
  // Engineers write j for i; beside an i it is another unit vector.
  const hasBoth = /(?<![A-Za-z])i(?![A-Za-z])/.test(bare);
  const whole = parseFormula(hasBoth ? bare : bare.replace(/(\d)j\b/g, '$1i'));
  if (whole !== undefined && !endsWithDegree(bare)) {
    const glued = currency === undefined ? gluedUnit(bare) : undefined;
    return glued ?? { kind: 'quantity', value: whole, percent, unit: currency };
  }
  const cut = unitStart(bare);
  const value = cut === undefined ? undefined : parseFormula(bare.slice(0, cut));
  if (cut === undefined || value === undefined) {
    return undefined;
  }
  const phrase = bare.slice(cut).replace(/\\text\{([^{}]*)\}/g, '$1');
  return { kind: 'quantity', value, percent, unit: currency ?? readUnit(unitPhrase(phrase)) };
}

function withoutCurrency(source: string): { rest: string; currency: Unit | undefined } {
  const match = /^(-?)\s*(€|£|¥|USD|EUR|GBP|US)\s*(?=[\d.-])/.exec(source);
  if (match !== null) {
    const rest = (match[1] ?? '') + source.slice(match[0].length);
    return { rest, currency: readUnit(match[2] ?? '') };
  }
  const behind = /\s*(€|£|¥)$/.exec(source);
  return behind === null
    ? { rest: source, currency: undefined }
    : { rest: source.slice(0, behind.index), currency: readUnit(behind[1] ?? '') };
}

function endsWithDegree(text: string): boolean {
  return /\^\\circ\s*[CFK]?$/.test(text) && !/\\(?:sin|cos|tan|cot|sec|csc|cis)|cis/.test(text);
}

/** `10cm` and `2\pi cm` are units; `10m` and `2ab` stay products. */
function gluedUnit(text: string): QuantityStructure | undefined {
  const match =
    /^(.*[\d})\s])\s*([A-Za-z]{2,})$/s.exec(text) ?? /^(.*\d)\s*\\text\{([^{}]+)\}$/s.exec(text);
  const word = match?.[2]?.trim() ?? '';
  const isText = text.endsWith('}') && text.includes('\\text');
  if (match === null || !(isText ? /^[A-Za-z]+$/.test(word) : isKnownUnit(word))) {
    return undefined;
  }
  const value = parseFormula(match[1] ?? '');
  return value && { kind: 'quantity', value, percent: false, unit: readUnit(word) };
}

/** Where the unit begins: the first text, word or CJK sign behind a digit, brace or bracket. */
function unitStart(text: string): number | undefined {
  const pattern =
    /\^\\circ|\\text\s*\{|(?<![\\A-Za-z])[A-Za-z]{2,}(?![A-Za-z(])|(?<=\d)[A-Za-z]{2,}|[\u4e00-\u9fff\u0e00-\u0e7f]|(?<=\d\s?)(?:m|g|s|h|l)\b/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const head = text.slice(0, match.index).trim();
    const tail = text.slice(match.index);
    if (/[\d})\]!]$|\\pi$/.test(head) && /[\d\\]/.test(head) && isUnitTail(tail)) {
      return match.index;
    }
  }
  return undefined;
}

function isUnitTail(tail: string): boolean {
  const plain = tail.replace(/\\text\{([^{}]*)\}/g, '$1').replace(/\^\{?[-0-9]\}?|\^\\circ/g, '');
  return (
    plain.length <= 40 &&
    /^[\sA-Za-z.\u00b0\u0370-\u03ff\u4e00-\u9fff\u0e00-\u0e7f/()]*$/.test(plain)
  );
}

function unitPhrase(phrase: string): string {
  return phrase
    .replace(/(?:\^\\circ\s*|\bdeg(?:ree)?s? )(?:C|celsius|centigrade)\b/gi, ' celsius ')
    .replace(/(?:\^\\circ\s*|\bdeg(?:ree)?s? )(?:F|fahrenheit)\b/gi, ' fahrenheit ')
    .replace(/\^\\circ\s*K?/g, ' degree ')
    .trim();
}
