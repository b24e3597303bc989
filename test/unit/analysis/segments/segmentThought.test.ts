import { describe, expect, it } from 'vitest';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import { labelSpans, segmentThought } from '../../../../src/analysis/segments/segmentThought';
import { seededRandom } from '../../../support/seededRandom';

const thought = [
  'Okay, I need to find how many pens are left. ',
  'Let me set up an equation for the pens. ',
  'Let p be the number of pens. ',
  '3 * 4 = 12. ',
  'So p = 12. ',
  'Alternatively, I could count the boxes. ',
  'There are 14 pens in the boxes. ',
  'Therefore, the answer is 14.',
];

describe('segmentThought', () => {
  it('puts spans, labels, answers and backtracks together', () => {
    const text = thought.join('');
    const { spans, labels, interimAnswers, backtracks } = segmentThought(text, ruleLabeller);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(thought);
    expect(labels.length).toBe(thought.length);
    expect(interimAnswers.map(({ segment, answer }) => [segment, answer])).toEqual([
      [4, '12'],
      [7, '14'],
    ]);
    expect(backtracks).toEqual([
      { segment: 5, target: 1, scope: 'sub-problem', kind: 'new-approach' },
    ]);
  });

  it('is empty for an empty thought', () => {
    expect(segmentThought('', ruleLabeller)).toEqual({
      spans: [],
      labels: [],
      interimAnswers: [],
      backtracks: [],
    });
  });

  it('gives the same twice', () => {
    const text = thought.join('\n\n').repeat(20);
    expect(segmentThought(text, ruleLabeller)).toEqual(segmentThought(text, ruleLabeller));
  });
});

describe('labelSpans', () => {
  it('says for each span where it turns back to', () => {
    const labelled = labelSpans(thought, ruleLabeller);
    expect(labelled.map(({ backtrack }) => backtrack)).toEqual([
      ...[null, null, null, null, null],
      ...[1, null, null],
    ]);
  });

  it('accepts empty spans', () => {
    expect(labelSpans(['', ' '], ruleLabeller).map(({ factor }) => factor)).toEqual([
      'unsure',
      'unsure',
    ]);
  });
});

const phrases = [
  ...[
    'Wait',
    'Alternatively',
    'let me start over',
    'I made a mistake',
    'so x = 5',
    'the answer is 7',
  ],
  ...[
    '\\boxed{',
    '\\boxed{3}',
    '}',
    '.',
    '. ',
    '! ',
    '\n\n',
    '12',
    ' ',
    ' ',
    ' plus ',
    '。',
    '换一种方法',
    '答案是',
  ],
  ...['__proto__', 'constructor', 'toString', '$', '\\(', '=', '?', 'maybe'],
];

describe('segmentThought on random text', () => {
  it('keeps its invariants', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = seededRandom(seed);
      const text = Array.from(
        { length: 80 },
        () => phrases[Math.floor(random() * phrases.length)] ?? '',
      ).join('');
      const { spans, labels, interimAnswers, backtracks } = segmentThought(text, ruleLabeller);
      const context = `seed ${seed}`;
      expect(labels.length, context).toBe(spans.length);
      expect(
        backtracks.every(({ segment, target }) => 0 <= target && target < segment),
        context,
      ).toBe(true);
      for (const { segment, answer, span } of interimAnswers) {
        expect(text.slice(span.start, span.end), context).toBe(answer);
        expect(span.start, context).toBeGreaterThanOrEqual(spans[segment]?.start ?? Infinity);
        expect(span.end, context).toBeLessThanOrEqual(spans[segment]?.end ?? -1);
      }
    }
  });
});

const hostile: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'one character', text: 'a'.repeat(1_000_000) },
  { name: 'one ideograph', text: '等'.repeat(1_000_000) },
  { name: 'one word again and again', text: 'wait '.repeat(100_000) },
  { name: 'opening dollars', text: '$x'.repeat(500_000) },
  { name: 'opening brackets', text: '\\('.repeat(500_000) },
  { name: 'opening environments', text: '\\begin{a}'.repeat(100_000) },
  { name: 'opening boxes', text: '\\boxed{'.repeat(140_000) },
  { name: 'stops', text: '.'.repeat(1_000_000) },
  { name: 'line breaks', text: '\n'.repeat(1_000_000) },
  { name: 'turns', text: 'Alternatively, so x = 5. '.repeat(40_000) },
  { name: 'mended steps', text: 'One two. 3. I made a mistake in 3. '.repeat(28_000) },
];

describe('segmentThought on a megabyte of', () => {
  it.each(hostile)('$name', ({ text }) => {
    const { spans, labels } = segmentThought(text, ruleLabeller);
    expect(spans.at(-1)?.end).toBe(text.length);
    expect(labels.length).toBe(spans.length);
  });
});
