import { TokenScanner } from '../../src/analysis/segments/features/tokens';
import type { Example } from './examples';

/** A word has to occur in so many groups to be told from other words. */
const groupsNeeded = 3;

/** Hashes of the words that occur in several problems: what they say is not about one problem. */
export function vocabularyOf(examples: readonly Example[]): ReadonlySet<number> {
  const scanner = new TokenScanner();
  const groups = new Map<number, Set<string>>();
  for (const { group, spans } of examples) {
    for (const span of spans) {
      scanner.scan(span);
      for (let at = 0; at < scanner.count; at += 1) {
        addTo(groups, scanner.hashes[at] ?? 0, group);
      }
    }
  }
  return new Set([...groups].filter(([, { size }]) => size >= groupsNeeded).map(([word]) => word));
}

/** Adds a member to the set under `key`. */
export function addTo<Key>(sets: Map<Key, Set<string>>, key: Key, member: string): void {
  const known = sets.get(key);
  if (known === undefined) {
    sets.set(key, new Set([member]));
  } else {
    known.add(member);
  }
}
