import { type BrokenJson, walkJson } from './jsonWalk';

const lfsPointer = /^(?:version https:\/\/git-lfs|oid sha256:)/;
const eventStream = /^(?:data|event|id|retry):/;

/**
 * Says why a text is not JSON, in words its owner can act on; `undefined` when it is JSON.
 * Offsets are UTF-16 units of the text. Linear time, no recursion.
 * Example: `{"a": "b` gives "Truncated: the text ends inside a string" at 8.
 */
export function findBreak(text: string): BrokenJson | undefined {
  const offset = text.length - text.trimStart().length;
  const head = text.slice(offset, offset + 60);
  if (head === '') {
    return { reason: 'Empty: there is nothing but white space', offset: 0 };
  }
  if (lfsPointer.test(head)) {
    const reason = 'Git LFS pointer instead of the data: fetch the file with "git lfs pull"';
    return { reason, offset };
  }
  if (eventStream.test(head)) {
    return { reason: 'A line of an event stream (server-sent events) instead of JSON', offset };
  }
  return walkJson(text);
}
