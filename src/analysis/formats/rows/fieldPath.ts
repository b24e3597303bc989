import { ExpectedError } from '../../../base/errors';
import type { JsonPath } from '../../model';
import type { Field } from '../record/fields';

const step = /\.?([^.[\]"]+)|\[(\d{1,9})\]|\["([^"]*)"\]/y;

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
