import { spend } from '../effort';
import { splitTopLevel, isEnclosed } from '../scan';
import { readChoice } from './choices';
import { expand, readBracketed, readList } from './collections';
import { readCompoundQuantity } from './compoundQuantities';
import { readCongruence, readSystem } from './congruences';
import { readDate } from './dates';
import { readJoinedInequalities } from './inequalities';
import { readOutwardInterval, readRealLine, readUnion } from './intervals';
import { readMatrix } from './matrices';
import { readBasedNumeral } from './numerals';
import { readQuantity } from './quantity';
import { readRelation } from './relations';
import { type Structure } from './structure';
import { possibleMinutes, readTime } from './times';
import { wordsOf } from './words';

/** Structures inside structures are read no deeper than this. */
const maximumDepth = 6;

type Reader = (source: string, read: (part: string) => Structure) => Structure | undefined;

/** From the most special notation to the most general; the first that fits wins. */
const readers: readonly Reader[] = [
  readDate,
  readTime,
  readChoice,
  readEmptySet,
  readMatrix,
  readSystem,
  readCongruence,
  readRealLine,
  readOutwardInterval,
  readInfinity,
  readBasedNumeral,
  readMembership,
  readCompoundQuantity,
  readJoinedInequalities,
  readList,
  readUnion,
  readBracketed,
  readPlusMinus,
  readRelation,
  readRatio,
  readQuantity,
];

/** Says what kind of thing a normalised answer is. What fits no notation is text. */
export function classify(source: string, depth = 0): Structure {
  spend(source.length);
  const trimmed = withoutOuterBrackets(source.trim());
  if (wordsOf(trimmed) === '') {
    return { kind: 'empty' };
  }
  if (depth < maximumDepth) {
    const read = (part: string): Structure => classify(part, depth + 1);
    for (const reader of readers) {
      const structure = reader(trimmed, read);
      if (structure !== undefined) {
        return structure;
      }
    }
  }
  return textOf(trimmed);
}

function textOf(source: string): Structure {
  return { kind: 'text', words: wordsOf(source), source };
}

/** `((42))` is 42; brackets around several items stay. */
function withoutOuterBrackets(source: string): string {
  let result = source;
  while (result.startsWith('(') && isEnclosed(result)) {
    const inside = result.slice(1, -1).trim();
    const separators = splitTopLevel(inside, (text, at) =>
      ',;'.includes(text.charAt(at)) ? 1 : 0,
    );
    if (separators.length > 1 || /^[A-Za-z]$/.test(inside) || inside === '') {
      return result;
    }
    result = inside;
  }
  return result;
}

function readInfinity(source: string): Structure | undefined {
  const match = /^([-+]?)\s*(?:infinity|inf)$/i.exec(source);
  const infinity = { kind: 'constant', name: 'infinity' } as const;
  const value = match?.[1] === '-' ? ({ kind: 'negate', operand: infinity } as const) : infinity;
  return match === null ? undefined : { kind: 'quantity', value, percent: false, unit: undefined };
}

function readEmptySet(source: string): Structure | undefined {
  return /^(?:\\emptyset|\{\s*\}|\\\{\s*\\\})$/.test(source)
    ? { kind: 'text', words: 'no solution', source }
    : undefined;
}

/** `x \in [0, 1]` is what stands behind the sign. */
function readMembership(source: string, read: (part: string) => Structure): Structure | undefined {
  const match = /^[A-Za-z](?:_\{?\w\}?)?\s*\\in(?![A-Za-z])\s*(.+)$/s.exec(source);
  return match === null ? undefined : read(match[1] ?? '');
}

function readPlusMinus(source: string, read: (part: string) => Structure): Structure | undefined {
  const items = expand(source, read);
  return items.length < 2 ? undefined : { kind: 'collection', shape: 'list', items };
}

function readRatio(source: string, read: (part: string) => Structure): Structure | undefined {
  const parts = splitTopLevel(source, (text, at) => (text[at] === ':' ? 1 : 0));
  if (parts.length < 2 || parts.length > 20 || parts.includes('')) {
    return undefined;
  }
  const items = parts.map(read);
  const minutes = possibleMinutes(source);
  if (!items.every((item) => item.kind === 'quantity')) {
    return undefined;
  }
  return minutes === undefined ? { kind: 'ratio', items } : { kind: 'ratio', items, minutes };
}
