import { parseFormula } from '../expression/parser';
import { splitTopLevel } from '../scan';
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

/** A union such as `(-\infty,0)\cup\{2\}`; `undefined` when one part is neither. */
export function readUnion(source: string): RegionStructure | undefined {
  const parts = splitTopLevel(source, (text, at) => (text.startsWith('\\cup', at) ? 4 : 0));
  if (parts.length < 2) {
    return undefined;
  }
  const intervals: Interval[] = [];
  for (const part of parts) {
    const points = readPoints(part);
    const interval = points === undefined ? readInterval(part) : undefined;
    if (points === undefined && interval === undefined) {
      return undefined;
    }
    intervals.push(...(points ?? []), ...(interval === undefined ? [] : [interval]));
  }
  return { kind: 'region', intervals };
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
  return /^\\mathbb\s*\{?\s*R\s*\}?$/.test(source)
    ? { kind: 'region', intervals: [wholeLine] }
    : undefined;
}
