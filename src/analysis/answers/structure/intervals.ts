import { parseFormula } from '../expression/parser';
import { splitTopLevel } from '../scan';
import { intersectionOf } from './inequalities';
import { type Interval, type RegionStructure, type Structure } from './structure';

/** Intervals and unions of them; a region is a list of intervals. */

const infinity = { kind: 'constant', name: 'infinity' } as const;
export const wholeLine: Interval = {
  low: { kind: 'negate', operand: infinity },
  high: infinity,
  lowClosed: false,
  highClosed: false,
};

/** `[0,1)`, also in the notation `]0,1[`; both ends must be formulas. */
export function readInterval(source: string): Interval | undefined {
  const match = /^([([\]])(.*)([)\][])$/s.exec(source);
  if (match === null) {
    return undefined;
  }
  const [, open = '', inside = '', close = ''] = match;
  if (open === ']' && close !== '[' && close !== ']') {
    return undefined;
  }
  const ends = splitTopLevel(inside, (text, at) => (',;'.includes(text.charAt(at)) ? 1 : 0));
  const [lowText, highText] = ends;
  if (ends.length !== 2 || lowText === undefined || highText === undefined) {
    return undefined;
  }
  const low = parseFormula(infinityWords(lowText));
  const high = parseFormula(infinityWords(highText));
  return low && high && { low, high, lowClosed: open === '[', highClosed: close === ']' };
}

function infinityWords(text: string): string {
  return text.replace(/\b(?:infinity|inf|oo)\b/gi, '\\infty');
}

/**
 * Intervals and points joined by `\cup`, `\cap` and `\setminus`, such as `(-\infty,0)\cup\{2\}`;
 * `undefined` when one part is neither.
 */
export function readUnion(source: string): RegionStructure | undefined {
  if (!source.includes('\\')) {
    return undefined;
  }
  const signs: string[] = [];
  const parts = splitTopLevel(source, (text, at) => {
    const match = '\\-'.includes(text.charAt(at)) ? setSign.exec(text.slice(at, at + 10)) : null;
    if (match !== null) {
      signs.push(match[1] ?? '');
    }
    return match?.[0].length ?? 0;
  });
  const regions = parts.map(readPart);
  const known = regions.filter((each) => each !== undefined);
  const [first, ...rest] = known;
  if (parts.length < 2 || known.length < parts.length || first === undefined) {
    return undefined;
  }
  return rest.reduce((whole, next, index) => combined(whole, next, signs[index] ?? ''), first);
}

const setSign = /^(?:\\(cup|cap|setminus|backslash)(?![A-Za-z])|-(?=\s*\\\{))/;

function readPart(source: string): RegionStructure | undefined {
  if (/^\\mathbb\s*\{?\s*R\s*\}?$/.test(source)) {
    return { kind: 'region', intervals: [wholeLine] };
  }
  const interval = readInterval(source);
  const intervals = readPoints(source) ?? (interval && [interval]);
  return intervals && { kind: 'region', intervals };
}

function combined(a: RegionStructure, b: RegionStructure, sign: string): RegionStructure {
  switch (sign) {
    case 'cup':
      return { ...a, intervals: [...a.intervals, ...b.intervals] };
    case 'cap':
      return intersectionOf(a, b);
    default:
      return b.intervals.map(complementOf).reduce(intersectionOf, a);
  }
}

/** Everything but one interval. */
export function complementOf({ low, high, lowClosed, highClosed }: Interval): RegionStructure {
  const below = { ...wholeLine, high: low, highClosed: !lowClosed };
  const above = { ...wholeLine, low: high, lowClosed: !highClosed };
  return { kind: 'region', intervals: [below, above] };
}

/** The points of a finite set as closed intervals of length 0. */
function readPoints(source: string): Interval[] | undefined {
  const match = /^\\\{(.*)\\\}$/s.exec(source);
  if (match === null) {
    return undefined;
  }
  const points = splitTopLevel(match[1] ?? '', (text, at) => (text[at] === ',' ? 1 : 0)).map(
    (part) => parseFormula(part),
  );
  const known = points.filter((each) => each !== undefined);
  return known.length === points.length
    ? known.map((low) => ({ low, high: low, lowClosed: true, highClosed: true }))
    : undefined;
}

/** `]0,1[`, whose brackets would otherwise count as unbalanced. */
export function readOutwardInterval(source: string): Structure | undefined {
  const interval = source.startsWith(']') ? readInterval(source) : undefined;
  return interval && { kind: 'region', intervals: [interval] };
}

/** The real line by its sign. */
export function readRealLine(source: string): Structure | undefined {
  return /^(?:\\mathbb\s*\{?\s*R\s*\}?|(?:\\text\{)?\s*(?:all )?real numbers\s*\}?)$/i.test(source)
    ? { kind: 'region', intervals: [wholeLine] }
    : undefined;
}
