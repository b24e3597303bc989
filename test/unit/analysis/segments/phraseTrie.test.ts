import { describe, expect, it } from 'vitest';
import { PhraseTrie, trieRoot } from '../../../../src/analysis/segments/phraseTrie';

function follow(trie: PhraseTrie<string>, words: readonly number[]): readonly string[] {
  const [first = 0, ...rest] = words;
  const node = rest.reduce(
    (reached, word) => (reached === trieRoot ? trieRoot : trie.child(reached, word)),
    trie.start(first),
  );
  return node === trieRoot ? [] : trie.endsAt(node);
}

describe('PhraseTrie', () => {
  it('finds every phrase by its words and no other', () => {
    const trie = new PhraseTrie<string>();
    const phrases = Array.from({ length: 400 }, (_, at) => [at % 20, at, 7, at * at].slice(at % 3));
    phrases.forEach((words) => trie.add(words, words.length, words.join(' ')));
    for (const words of phrases) {
      expect(follow(trie, words)).toContain(words.join(' '));
    }
    expect(follow(trie, [19, 20])).toEqual([]);
    expect(follow(trie, [-1])).toEqual([]);
  });

  it('keeps what ends with the same words in order, and phrases inside of longer ones', () => {
    const trie = new PhraseTrie<string>();
    trie.add([1, 2, 3], 3, 'long');
    trie.add([1, 2, 9], 2, 'short');
    trie.add([1, 2], 2, 'again');
    expect(follow(trie, [1, 2])).toEqual(['short', 'again']);
    expect(follow(trie, [1, 2, 3])).toEqual(['long']);
    expect(follow(trie, [1])).toEqual([]);
  });
});
