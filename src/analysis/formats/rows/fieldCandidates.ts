import type { JsonObject } from '../../model';
import { messageText } from '../record/prompt';
import { Field } from '../record/fields';
import { hasThoughtMarks } from '../text/thoughtTags';
import { everyElement, extendPath } from './fieldPath';
import { isDialogue } from './rowTexts';

/** What a path leads to; of a list with `[*]` in the path, what each element holds. */
export type FieldKind = 'text' | 'number' | 'truth' | 'texts' | 'numbers' | 'messages';

/** A path that leads to something in the sampled records. */
export interface FieldCandidate {
  readonly path: string;
  readonly kind: FieldKind;
  /** In how many of the records something stands there. */
  readonly records: number;
  /** The beginning of what stands there in the first record that has it. */
  readonly example: string;
  /** UTF-16 units of the text, or elements of the list, at most in one record. */
  readonly size: number;
  /** The text is marked where a thought begins or ends. */
  readonly marked: boolean;
}

const deepest = 8;
const mostCandidates = 500;
const exampleLength = 200;

type Found = Omit<FieldCandidate, 'path' | 'records'>;

/**
 * The paths at which records hold something that a role can be mapped to, in the order in which
 * they are met. Lists of texts and of messages are named as they are, lists of objects by what
 * their elements hold. Bounded, whatever the records are.
 * Example: `{"a":{"b":"x"},"c":[{"d":1}]}` has a text at `a.b` and numbers at `c[*].d`.
 */
export function fieldCandidates(records: readonly JsonObject[]): readonly FieldCandidate[] {
  const candidates = new Map<string, FieldCandidate>();
  for (const record of records) {
    const seen = new Map<string, Found>();
    collect(Field.root(record), '', deepest, seen);
    for (const [path, found] of seen) {
      add(candidates, path, found);
    }
  }
  return [...candidates.values()];
}

function add(candidates: Map<string, FieldCandidate>, path: string, found: Found): void {
  const known = candidates.get(path);
  if (known === undefined) {
    if (candidates.size < mostCandidates) {
      candidates.set(path, { path, ...found, records: 1 });
    }
    return;
  }
  // What is null or empty in one record is better judged by another.
  const better = known.size === 0 && found.size > 0 ? found : known;
  const size = Math.max(known.size, found.size);
  candidates.set(path, { ...known, ...better, size, records: known.records + 1 });
}

function collect(field: Field, path: string, depth: number, into: Map<string, Found>): void {
  if (into.size >= mostCandidates) {
    return;
  }
  const found = describe(field);
  if (found !== undefined) {
    const each = path.includes(everyElement) ? listOf(found) : found;
    if (!into.has(path)) {
      into.set(path, each);
    }
    return;
  }
  if (depth === 0) {
    return;
  }
  const inList = field.isArray && !path.includes(everyElement);
  const first = inList ? field.at(0) : undefined;
  if (first?.isObject === true) {
    collect(first, path + everyElement, depth - 1, into);
  }
  for (const key of field.keys) {
    const next = extendPath(path, key);
    if (next !== undefined) {
      collect(field.at(key), next, depth - 1, into);
    }
  }
}

/** What a role can be mapped to; `undefined` for what only holds something further down. */
function describe(field: Field): Found | undefined {
  const { value } = field;
  if (typeof value === 'string') {
    return { ...textOf(value), kind: 'text', size: value.length };
  }
  if (typeof value === 'number') {
    return { kind: 'number', example: String(value), size: 1, marked: false };
  }
  if (typeof value === 'boolean') {
    return { kind: 'truth', example: String(value), size: 1, marked: false };
  }
  if (isDialogue(field)) {
    const last = field.at(field.length - 1);
    const said = last.isObject ? messageText(last).text : '';
    return { ...textOf(said), kind: 'messages', size: field.length };
  }
  const first = describeElement(field.at(0));
  return first && { ...first, size: field.length };
}

function describeElement(element: Field): Omit<Found, 'size'> | undefined {
  const text = element.string;
  if (text !== undefined) {
    return { ...textOf(text), kind: 'texts' };
  }
  return element.number === undefined
    ? undefined
    : { kind: 'numbers', example: String(element.number), marked: false };
}

function textOf(text: string): Pick<Found, 'example' | 'marked'> {
  return { example: text.slice(0, exampleLength), marked: hasThoughtMarks(text) };
}

/** Something that stands in each element of a list. */
function listOf(found: Found): Found {
  const kind = { text: 'texts', number: 'numbers', truth: 'numbers' } as const;
  return found.kind === 'text' || found.kind === 'number' || found.kind === 'truth'
    ? { ...found, kind: kind[found.kind] }
    : found;
}
