import { isEnclosed, splitTopLevel } from '../scan';
import { readInterval } from './intervals';
import { type CollectionStructure, type Structure } from './structure';

/** Lists, tuples and sets. */

type Read = (part: string) => Structure;

/** Longest collection that is taken apart. */
const maximumItems = 100;

/** Items without brackets, joined by commas, semicolons, "and" or "or". */
export function readList(source: string, read: Read): Structure | undefined {
  if (source.startsWith('\\langle')) {
    return undefined;
  }
  const parts = listParts(source);
  if (parts.length < 2 || parts.length > maximumItems || parts.some(isProse)) {
    return undefined;
  }
  return { kind: 'collection', shape: 'list', items: parts.flatMap((part) => expand(part, read)) };
}

/** `p=5,q=2;p=7,q=2`: semicolons part tuples where commas stand between them. */
function listParts(source: string): string[] {
  const outer = splitTopLevel(source, strongSeparator).filter((part) => part !== '');
  const inner = outer.map((part) => splitTopLevel(part, comma).filter((each) => each !== ''));
  const width = inner[0]?.length ?? 0;
  const areTuples =
    outer.length > 1 &&
    width > 1 &&
    inner.every((each) => each.length === width && each.every(isAssignment));
  return areTuples ? inner.map((each) => `(${each.join(',')})`) : inner.flat();
}

function isAssignment(part: string): boolean {
  return /^\\?[A-Za-z][A-Za-z0-9_{}]*\s*=/.test(part);
}

/** A part that is a sentence, so that the commas are those of prose. */
function isProse(part: string): boolean {
  return (part.match(/[A-Za-z]{2,}/g)?.length ?? 0) > 4 && !part.includes('\\');
}

function comma(text: string, at: number): number {
  return text[at] === ',' ? 1 : 0;
}

function strongSeparator(text: string, at: number): number {
  if (text[at] === ';') {
    return 1;
  }
  const word = /^(?:,?\s*\\text\{\s*(?:and|or|和|或)\s*\}|,?\s(?:and|or)(?=\s)|和|或)/.exec(
    text.slice(at, at + 24),
  );
  return word?.[0].length ?? 0;
}

/** `( … )`, `[ … ]`, `\{ … \}` around items; a pair keeps the interval it may be. */
export function readBracketed(source: string, read: Read): Structure | undefined {
  const set = /^\\\{(.*)\\\}$/s.exec(source) ?? /^\{([^{}]*,.*)\}$/s.exec(source);
  if (set !== null && !/\\\}.*\\\{/.test(set[1] ?? '')) {
    return readSet(set[1] ?? '', read);
  }
  const interval = readInterval(source);
  const mixed = interval !== undefined && interval.lowClosed !== interval.highClosed;
  if (mixed) {
    return { kind: 'region', intervals: [interval] };
  }
  const opener = source.charAt(0);
  const vector = /^\\langle(.*)\\rangle$/s.exec(source);
  if (vector === null && (!'(['.includes(opener) || !isEnclosed(source))) {
    return undefined;
  }
  const inside = vector?.[1] ?? source.slice(1, -1);
  const parts = splitTopLevel(inside, (text, at) => (',;'.includes(text.charAt(at)) ? 1 : 0));
  if ((parts.length < 2 && opener !== '[') || parts.length > maximumItems || parts.includes('')) {
    return undefined;
  }
  const collection: CollectionStructure = {
    kind: 'collection',
    shape: 'tuple',
    items: parts.map(read),
  };
  return interval === undefined ? collection : { ...collection, interval };
}

function readSet(inside: string, read: Read): Structure | undefined {
  if (inside.trim() === '') {
    return { kind: 'text', words: 'no solution', source: '' };
  }
  const builder = splitTopLevel(inside, (text, at) => ('|:'.includes(text.charAt(at)) ? 1 : 0));
  if (builder.length === 2 && /^[a-z](?:\s*\\in\s*\\mathbb\s*\{?R\}?)?$/.test(builder[0] ?? '')) {
    return read(builder[1] ?? '');
  }
  const parts = splitTopLevel(inside, comma).filter((part) => part !== '');
  return parts.length > maximumItems
    ? undefined
    : { kind: 'collection', shape: 'set', items: parts.flatMap((part) => expand(part, read)) };
}

/** One item, or the two that `\pm` stands for. */
export function expand(part: string, read: Read): Structure[] {
  if (!/\\(?:pm|mp)(?![A-Za-z])/.test(part)) {
    return [read(part)];
  }
  const value = part.replace(/^\\?[A-Za-z][A-Za-z0-9_{}]*\s*=\s*/, '');
  return [
    read(value.replace(/\\pm(?![A-Za-z])/g, '+').replace(/\\mp(?![A-Za-z])/g, '-')),
    read(value.replace(/\\pm(?![A-Za-z])/g, '-').replace(/\\mp(?![A-Za-z])/g, '+')),
  ];
}
