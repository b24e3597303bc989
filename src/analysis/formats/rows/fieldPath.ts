import { ExpectedError } from '../../../base/errors';
import type { JsonPath } from '../../model';
import type { Field } from '../record/fields';

const step = /\.?([^.[\]"]+)|\[(\d{1,9})\]|\["([^"]*)"\]/y;
const plainKey = /^[^.[\]"]+$/;

/** Stands in a path for every element of a list. */
export const everyElement = '[*]';

/**
 * A path as people write it: keys with dots between, elements in brackets, and keys with dots of
 * their own in brackets and quotes.
 * Example: `a.b[0]["c.d"]` is `['a', 'b', 0, 'c.d']`.
 * @throws ExpectedError saying where the text is no path
 */
export function parsePath(text: string): JsonPath {
  const path: (string | number)[] = [];
  let position = 0;
  while (position < text.length) {
    step.lastIndex = position;
    const found = step.exec(text);
    if (found === null || (position === 0 && text.startsWith('.'))) {
      throw new ExpectedError(`"${text}" is no path: it breaks off at "${text.slice(position)}"`);
    }
    const [whole, key, index, quoted] = found;
    path.push(index === undefined ? (key ?? quoted ?? '') : Number(index));
    position += whole.length;
  }
  return path;
}

/**
 * The path with one more key; `undefined` for a key that no path can name.
 * Example: `extendPath('a', 'b.c')` is `a["b.c"]`.
 */
export function extendPath(path: string, key: string): string | undefined {
  if (plainKey.test(key)) {
    return path === '' ? key : `${path}.${key}`;
  }
  return key.includes('"') || key.includes(everyElement) ? undefined : `${path}["${key}"]`;
}

/**
 * The place a path leads to; a key that is written just like the path wins.
 * @throws ExpectedError naming the path where nothing is there
 */
export function followPath(root: Field, text: string): Field {
  const field = root.has(text) ? root.at(text) : root.at(...parsePath(text));
  if (field.value === undefined) {
    throw new ExpectedError(`the path "${text}" leads nowhere in this record`);
  }
  return field;
}

/**
 * The places a path with `[*]` leads to, one for each element of the list there; `undefined` for a
 * path without one. Example: `out[*].text` leads to the text of each object in `out`.
 * @throws ExpectedError naming the path where it is none, or leads to no list
 */
export function followEach(root: Field, text: string): readonly Field[] | undefined {
  const at = root.has(text) ? -1 : text.indexOf(everyElement);
  if (at < 0) {
    return undefined;
  }
  const [before, after] = splitPath(text, at);
  const list = root.at(...before);
  if (!list.isArray) {
    throw new ExpectedError(`the path "${text}" leads to no list in this record`);
  }
  return list.items.map((item) => item.at(...after));
}

/**
 * The keys at the root of a record that a path may begin with: none but itself where it is no path.
 * Example: `a.b[*].c` begins with `a`, or is the key of that name.
 */
export function rootsOf(text: string): readonly string[] {
  const first = /^[^.[\]"]+/.exec(text)?.[0] ?? /^\["([^"]*)"\]/.exec(text)?.[1];
  return first === undefined || first === text ? [text] : [text, first];
}

/** @throws ExpectedError saying why the text is no path, with or without a `[*]` */
export function checkPath(text: string): void {
  const at = text.indexOf(everyElement);
  if (at < 0) {
    parsePath(text);
  } else {
    splitPath(text, at);
  }
}

function splitPath(text: string, at: number): readonly [before: JsonPath, after: JsonPath] {
  const rest = text.slice(at + everyElement.length);
  if (rest.includes(everyElement)) {
    throw new ExpectedError(`"${text}" is no path: it may have one ${everyElement}`);
  }
  return [parsePath(text.slice(0, at)), parsePath(rest.replace(/^\.(?=[^.])/, ''))];
}
