import { describe, expect, it } from 'vitest';
import { fromString } from '../../../../../src/analysis/formats/text/sourceText';
import {
  hasThoughtMarks,
  splitThought,
} from '../../../../../src/analysis/formats/text/thoughtTags';

/** name, text, prompt, [state, thought, response] */
const cases: readonly (readonly [string, string, string, readonly [string, string, string]])[] = [
  ['a whole pair', '<think>\nadd\n</think>\n\n4', '', ['closed', 'add', '4']],
  ['an opening tag alone', '<think>add and', '', ['open', 'add and', '']],
  ['a closing tag alone', 'add\n</think>\n4', '', ['closed', 'add', '4']],
  ['no tag', 'add, so 4', '', ['whole', 'add, so 4', '']],
  ['nothing', ' \n', '', ['absent', '', ' \n']],
  ['an empty thought', '<think>\n\n</think>\n\n4', '', ['absent', '', '4']],
  ['the opening tag in the prompt', 'add</think>4', '1+3?\n<think>\n', ['closed', 'add', '4']],
  ['the same, cut off', 'add and', '1+3?<think>', ['open', 'add and', '']],
  ['the same, repeated', '<think>add</think>4', '1+3?<think>', ['closed', 'add', '4']],
  ['a tag elsewhere in the prompt', '4', 'What is <think> for?', ['whole', '4', '']],
  ['two thoughts', '<think>a</think>b<think>c</think>d', '', ['closed', 'a\n\nc', 'b\n\nd']],
  [
    'a later tag as a word',
    '<think>a</think>use <think> here',
    '',
    ['closed', 'a', 'use <think> here'],
  ],
  ['words before the thought', 'Well: <think>a</think>b', '', ['closed', 'a', 'Well:\n\nb']],
  ['<thinking>', '<thinking>a</thinking>b', '', ['closed', 'a', 'b']],
  ['<reasoning>', '<reasoning>a</reasoning>b', '', ['closed', 'a', 'b']],
  ['Mistral', '[THINK]a[/THINK]b', '', ['closed', 'a', 'b']],
  [
    'a pair before a stray tag',
    '</think><reasoning>a</reasoning>b',
    '',
    ['closed', 'a', '</think>\n\nb'],
  ],
  [
    'OpenThoughts',
    '<|begin_of_thought|>\n\na\n\n<|end_of_thought|>\n\n<|begin_of_solution|>\n\nb\n\n<|end_of_solution|>',
    '',
    ['closed', 'a', 'b'],
  ],
  ['OpenThoughts, cut off', '<|begin_of_thought|>a', '', ['open', 'a', '']],
  [
    'OpenThoughts, cut off in the solution',
    '<|begin_of_thought|>a<|end_of_thought|><|begin_of_solution|>b',
    '',
    ['closed', 'a', 'b'],
  ],
  [
    'harmony',
    '<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>',
    '',
    ['closed', 'a', 'b'],
  ],
  ['harmony, cut off', '<|channel|>analysis<|message|>a < b <|x', '', ['open', 'a < b <|x', '']],
  [
    'harmony, opened in the prompt',
    'a<|end|>',
    '<|channel|>analysis<|message|>',
    ['closed', 'a', ''],
  ],
  [
    'harmony with a tool call',
    '<|channel|>analysis<|message|>a<|end|><|channel|>commentary to=f <|constrain|>json<|message|>{}<|call|>' +
      '<|channel|>analysis<|message|>b<|end|><|channel|>final<|message|>c',
    '',
    ['closed', 'a\n\nb', 'c'],
  ],
  ['harmony without a thought', '<|channel|>final<|message|>b<|end|>', '', ['absent', '', 'b']],
  [
    'harmony without special tokens',
    'analysisWe add.assistantfinal4',
    '',
    ['closed', 'We add.', '4'],
  ],
];

describe('splitThought', () => {
  it.each(cases)('divides %s', (_, text, prompt, [thoughtState, thought, response]) => {
    const split = splitThought(fromString(['t'], text), prompt);
    expect([split.thoughtState, split.thought.text, split.response.text]).toEqual([
      thoughtState,
      thought,
      response,
    ]);
  });

  it.each(cases)('keeps the way back in %s', (_, text, prompt) => {
    const split = splitThought(fromString(['t'], text), prompt);
    for (const part of [split.thought, split.response]) {
      for (const { start, end, from } of part.pieces) {
        expect(text.slice(from, from + end - start)).toBe(part.text.slice(start, end));
      }
    }
  });

  it('says whether a text bears marks', () => {
    expect(hasThoughtMarks('a</think>b')).toBe(true);
    expect(hasThoughtMarks('<|channel|>final<|message|>a')).toBe(true);
    expect(hasThoughtMarks('I think so')).toBe(false);
  });

  it.each([
    ['pairs', '<think>a</think>'],
    ['opening tags', '<think>'],
    ['closing tags', '</think>'],
    ['channels', '<|channel|>analysis<|message|>'],
    ['marks of nothing', '<|x<|'],
  ])('comes to an end on many %s', (_, unit) => {
    const text = fromString(['t'], unit.repeat(100_000));
    const { thought, response } = splitThought(text);
    expect(thought.text.length + response.text.length).toBeLessThanOrEqual(text.text.length);
  });
});
