import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/analysis/answers/extract';
import { seededRandom } from '../../../support/seededRandom';

const strong: readonly (readonly [string, string, string])[] = [
  ['box', 'Hence $\\boxed{\\frac{3}{11}}$ is it.', '\\frac{3}{11}'],
  ['nested braces', '\\boxed{\\{x \\mid x^{2} < 5\\}} done', '\\{x \\mid x^{2} < 5\\}'],
  ['box in a box', '\\boxed{ \\boxed{19} }', '19'],
  ['box without braces', 'We get \\boxed 6.', '6'],
  ['framed box', 'Result: \\fbox{27}', '27'],
  ['last of several boxes', '\\boxed{3} seemed right, but \\boxed{8} is.', '8'],
  ['box before an equals sign', 'From \\boxed{14} we see \\boxed{x} = 9.', '14'],
  ['answer tag', 'text <answer>\n 31 \n</answer>', '31'],
  ['box token', '<|begin_of_box|>12.5<|end_of_box|>', '12.5'],
  ['hash line', 'She pays 4 * 6 dollars.\n#### 24', '24'],
  ['A line', 'Four boxes of 9.\nA: 36', '36'],
  ['json', '{"reason": "counted", "answer": "17"}', '17'],
  ['heading', '## Final Answer\n\n$y = 4x$', 'y = 4x'],
  ['bold label', '**Answer:** 64', '64'],
  ['display formula', 'The answer is\n\\[\n 5\\pi\n\\]', '5\\pi'],
  ['phrase', 'So the final answer is 118. Let me stop here.', '118'],
  ['phrase with dollars', 'Thus the answer is $2{,}300$.', '2{,}300'],
  ['choice phrase', 'Therefore the correct option is (C).', 'C'],
  ['choice label', 'Answer: B because the rest fail', 'B'],
  ['label after a box', 'see \\boxed{E = mc^2}\n\nAnswer: A', 'A'],
  ['box after the phrase', 'The answer is then \\boxed{77}.', '77'],
  ['trailing phrase', 'Therefore 52 is our answer.', '52'],
  ['last of several trailing phrases', '3 is my answer. No, 8 is the final answer.', '8'],
  ['label before other colons', 'Answer: 5\nChecked by: hand, twice\nTime: noon', '5'],
  ['last of several labels', 'Answer: 4\nThat was wrong.\nAnswer** : **6**', '6'],
  ['German', 'Antwort: 91', '91'],
  ['French', 'Réponse : 13', '13'],
  ['Spanish', 'Respuesta: 44', '44'],
  ['Russian', 'Ответ: 29', '29'],
  ['Chinese', '因此答案是 16。', '16'],
  ['Chinese choice', '故选：D。', 'D'],
  ['Japanese', '答え：58', '58'],
  ['Hindi', 'उत्तर: 21', '21'],
  ['Arabic', 'الجواب: 33', '33'],
  ['Thai', 'คำตอบ: 70', '70'],
  ['remark in brackets', 'My answer: 15 (not 16).', '15'],
];

const weak: readonly (readonly [string, string, string])[] = [
  ['last number', 'There are 6 rows of 7, which makes 42 seats.', '42'],
  ['per cent', 'It grew by 35%', '35%'],
  ['value after the last equals sign', 'We find $2 + 3 \\cdot 4 = 14$.', '14'],
  ['exact before approximate', 'That is 5/7, or about 71.4%.', '5/7'],
  ['letter at the start', 'C. The others are too small.', 'C'],
  ['chosen letter', 'A is too big, so I choose B', 'B'],
];

const none: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['empty box', 'The answer is \\boxed{}.'],
  ['box that is cut off', 'First \\boxed{3}, then finally \\boxed{4'],
  ['empty label', 'Answer:\nConfidence: 20%'],
  ['declined', 'I cannot determine the result from the 3 facts given.'],
  ['cut off before the value', 'Now I compute 12 + 9. The sum:'],
  ['not available', 'Answer: N/A'],
];

describe('extractAnswer', () => {
  it.each(strong)('finds a strong answer: %s', (_kind, text, answer) => {
    expect(extractAnswer(text)).toMatchObject({ answer, strength: 'strong' });
  });

  it.each(weak)('finds a weak answer: %s', (_kind, text, answer) => {
    expect(extractAnswer(text)).toMatchObject({ answer, strength: 'weak' });
  });

  it.each(none)('finds no answer: %s', (_kind, text) => {
    expect(extractAnswer(text)).toBeUndefined();
  });

  it('says where in the text the answer stands', () => {
    const text = '𝑥 is found: \\boxed{ 5 }';
    const found = extractAnswer(text);
    expect(found && text.slice(found.span.start, found.span.end)).toBe('5');
    expect(found?.span).toEqual({ start: 21, end: 22 });
  });

  it('reads only what follows the thought', () => {
    const text = '<think>maybe \\boxed{1}</think>\nThe answer is \\boxed{2}.';
    const found = extractAnswer(text);
    expect(found?.answer).toBe('2');
    expect(text.slice(found?.span.start, found?.span.end)).toBe('2');
    expect(extractAnswer('<think>it is \\boxed{1}</think>\n')).toBeUndefined();
  });

  it('joins boxes that stand together and spans them all', () => {
    const text = 'roots \\boxed{-4} and \\boxed{9}.';
    const found = extractAnswer(text);
    expect(found).toMatchObject({ answer: '-4, 9', method: 'boxes' });
    expect(text.slice(found?.span.start, found?.span.end)).toBe('\\boxed{-4} and \\boxed{9}');
    expect(extractAnswer('first \\boxed{-4}, but then \\boxed{9}')?.answer).toBe('9');
  });

  it('ignores the next turn of a chat', () => {
    expect(extractAnswer('It is 8.<|im_end|>\n<|im_start|>user\nAnd 99?')?.answer).toBe('8');
  });

  it('gives spans that hold the answer, whatever the text', () => {
    const random = seededRandom(11);
    const pieces = [
      ...strong.map(([, text]) => text),
      '\n',
      '$',
      '\\boxed{',
      '}',
      'Answer: ',
      '</think>',
      ' = ',
      '**',
      '7',
      'İ',
      '𝑥 ',
      'the answer is ',
      '(',
    ];
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        String(pieces[Math.floor(random() * pieces.length)]),
      ).join('');
      const found = extractAnswer(text);
      if (found !== undefined && found.method !== 'boxes') {
        expect(text.slice(found.span.start, found.span.end)).toBe(found.answer);
        expect(found.answer.trim()).not.toBe('');
      }
    }
  });

  it.each([
    '\\boxed{',
    '\\boxed{}',
    'answer: ',
    '答案是',
    '$',
    '\\(',
    '9,',
    '#### \n',
    '<answer>',
    '"answer": "',
    '{',
    ' ',
  ])('comes to an end on a megabyte of %j', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const found = extractAnswer(text);
    expect(found?.span.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
