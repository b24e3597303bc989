import type { JsonValue } from '../../model';
import { isArray, isObject } from '../record/fields';

const deepest = 6;

/**
 * A value on one line, for reading, not for parsing: at most about `longest` units, with `…` for
 * what is left out. Unlike `JSON.stringify` it stops early and is safe with deep nesting.
 * Example: `{"a":[1,"b"]}` is `{a: [1, "b"]}`.
 */
export function compactJson(value: JsonValue, longest: number): string {
  const parts: string[] = [];
  let room = longest;
  const put = (text: string): void => {
    parts.push(text);
    room -= text.length;
  };
  const putAll = <T>(items: readonly T[], putOne: (item: T) => void): void => {
    for (const [index, item] of items.entries()) {
      put(index === 0 ? '' : ', ');
      if (room <= 0) {
        put('…');
        return;
      }
      putOne(item);
    }
  };
  const write = (each: JsonValue, depth: number): void => {
    if (isArray(each)) {
      put('[');
      putAll(depth < deepest ? each : ['…'], (item) => write(item, depth + 1));
      put(']');
    } else if (isObject(each)) {
      put('{');
      putAll(depth < deepest ? Object.entries(each) : [], ([name, item]) => {
        put(`${shorten(name, room)}: `);
        write(item, depth + 1);
      });
      put('}');
    } else {
      put(typeof each === 'string' ? JSON.stringify(shorten(each, room)) : String(each));
    }
  };
  write(value, 0);
  return parts.join('');
}

function shorten(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room))}…`;
}
