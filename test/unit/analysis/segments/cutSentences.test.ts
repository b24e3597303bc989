import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../../../src/analysis/segments/cutSentences';
import { seededRandom } from '../../../support/seededRandom';

function pieces(text: string): string[] {
  return cutSentences(text).map(({ start, end }) => text.slice(start, end));
}

const cases: readonly { readonly name: string; readonly sentences: readonly string[] }[] = [
  { name: 'a decimal', sentences: ['So 1.5 holds. ', 'Next comes 2.25!'] },
  {
    name: 'abbreviations',
    sentences: ['Use a prime, e.g. 7, i.e. an odd one. ', 'Ask Dr. Wu vs. Li.'],
  },
  { name: 'etc. inside and at the end', sentences: ['Pens, etc. are cheap, etc. ', 'Fine.'] },
  { name: 'list numbers', sentences: ['1. Add them.\n', '2. Halve the sum.\n', 'Done.'] },
  { name: 'a number that ends a sentence', sentences: ['The result is 12. ', 'Next, halve it.'] },
  {
    name: 'an ellipsis that trails off',
    sentences: ['Hmm... maybe 3, 4, ... 9. ', 'Right... ', 'But no.'],
  },
  { name: 'factorials', sentences: ['So 5! / 3! = 20. ', 'That is 4! ', 'Good.'] },
  { name: 'inline formulas', sentences: ['With $a. B$ and \\(c. D\\) we go on. ', 'Then stop.'] },
  { name: 'sums of money', sentences: ['It costs $5. ', 'Then $10 more. ', 'So $15.'] },
  { name: 'a display', sentences: ['We have\n\\[ x = 1. Y \\] as said. ', 'Good.'] },
  { name: 'a display that ends the sentence', sentences: ['We have\n$$ x = 1. $$\n', 'Good.'] },
  {
    name: 'an environment',
    sentences: ['Solve \\begin{cases} a. B\n\nC. D \\end{cases} now. ', 'Good.'],
  },
  { name: 'a code fence', sentences: ['Run:\n', '```py\nx = 1. \n\ny = 2\n```\n', 'It works.'] },
  { name: 'quotes and brackets', sentences: ['He said "no." ', '(It was late.) ', 'We left.'] },
  { name: 'Chinese marks', sentences: ['先算3.5的值。', '对吗？', '对！', '所以是5；', '完毕'] },
  { name: 'Chinese after a Latin stop', sentences: ['设x=5.', '所以成立。'] },
  { name: 'blank lines', sentences: ['no mark here\n\n', 'nor here'] },
  {
    name: 'line breaks without any mark',
    sentences: ['first add two\n', 'then add three\n', 'Done'],
  },
  {
    name: 'a list without marks',
    sentences: ['We need\n- two eggs\n- some salt\n\n', 'Then stir.'],
  },
  {
    name: 'a list of sentences',
    sentences: ['We need this:\n- Two eggs.\n', '- Some salt.\n', 'Then stir.'],
  },
  { name: 'a colon at the end of a line', sentences: ['So:\nx = 3\n', 'Then y = 2'] },
  { name: 'a heading', sentences: ['**Counting pairs**\nThere are six. ', 'Good.'] },
  { name: 'a heading apart', sentences: ['**Counting pairs**\n\n', 'There are six.'] },
  {
    name: 'a display before a new line',
    sentences: ['We get\n\\[ x = 2 \\]\n', 'So it is even.'],
  },
  { name: 'a Chinese colon', sentences: ['于是：\nx = 3\n', '完毕'] },
  {
    name: 'a wrapped line',
    sentences: [
      'This line was wrapped by an editor at its sixtieth column and\ngoes on here. ',
      'End.',
    ],
  },
  { name: 'white space at both ends', sentences: ['  \n Hello there. ', 'Bye.  \n'] },
  { name: 'an unclosed formula', sentences: ['\\[ a. ', 'Then $x. ', 'And \\( y. ', 'Finally z.'] },
  { name: 'an unclosed fence', sentences: ['```\nOne. ', 'Two.'] },
  { name: 'an unclosed environment', sentences: ['\\begin{align} One. ', 'Two.'] },
  { name: 'marks without words', sentences: ['One.\n\n', '---\n\nTwo.'] },
  { name: 'a label of one letter', sentences: ['A. Seven apples. ', 'B. Eight.'] },
];

describe('cutSentences', () => {
  it.each(cases)('cuts $name', ({ sentences }) => {
    expect(pieces(sentences.join(''))).toEqual(sentences);
  });

  it('gives no span for no text', () => {
    expect(cutSentences('')).toEqual([]);
  });

  it('gives one span for white space', () => {
    expect(pieces(' \n\n ')).toEqual([' \n\n ']);
  });

  it('does not let a far closing mark swallow the text between', () => {
    const text = `Open \\( here. ${'One more. '.repeat(300)}Close \\) there.`;
    expect(cutSentences(text).length).toBe(302);
  });

  it('cuts a long one-line thought into its sentences', () => {
    expect(cutSentences('We add one more to it. '.repeat(2_200)).length).toBe(2_200);
  });

  it('cuts a stretch without a boundary at white space', () => {
    const spans = cutSentences('word '.repeat(10_000));
    expect(spans.length).toBe(25);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2_010);
  });

  it('does not join a long list', () => {
    const spans = cutSentences(`We need\n${'- one more egg\n'.repeat(100)}`);
    expect(spans.length).toBe(4);
  });

  it('does not cut a surrogate pair', () => {
    const text = `x${'🙂'.repeat(5_000)}`;
    expect(pieces(text).filter((piece) => /^[\udc00-\udfff]/.test(piece))).toEqual([]);
  });
});

const alphabet = [
  ...[
    'a',
    'Be',
    'wait',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '.',
    '. ',
    '! ',
    '?',
    '...',
    '…',
    ',',
    '"',
    ')',
  ],
  ...[
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '\\begin{x}',
    '\\end{x}',
    '```',
    '\n```\n',
    '\\',
    '{',
    '}',
  ],
  ...[
    '1.',
    '2.5',
    'e.g.',
    'Dr. ',
    '- ',
    '3) ',
    '=',
    '等等',
    '。',
    '？',
    '；',
    '🙂',
    '\ud800',
    '\r\n',
    '\u3000',
  ],
];

function randomText(seed: number): string {
  const random = seededRandom(seed);
  const length = Math.floor(random() * 120);
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? '').join(
    '',
  );
}

describe('cutSentences on random text', () => {
  it('tiles every text, and no span starts with white space but the first', () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const text = randomText(seed);
      const found = pieces(text);
      expect(found.join(''), `seed ${seed}`).toBe(text);
      expect(
        found.every((piece) => piece.length > 0),
        `seed ${seed}`,
      ).toBe(true);
      expect(
        found.slice(1).every((piece) => /^\S/.test(piece)),
        `seed ${seed}`,
      ).toBe(true);
    }
  });
});
