import { describe, expect, it } from 'vitest';
import { thinkArm } from '../../../../../src/analysis/formats/labels/thinkArm';
import { thoughtAnchors } from '../../../../../src/analysis/formats/labels/thoughtAnchors';
import { unitsOfCodePoints } from '../../../../../src/analysis/formats/labels/codePoints';
import { reasonOf, trajectoryOf } from '../../../../support/formats';

describe('ReasoningFlow documents', () => {
  it('count code points of the response', () => {
    const response = '<think>\n𝑥 is 3.\nSo 12.\n</think>\n12';
    const node = (text: string, label: string, source = 'response'): object => {
      const start = Array.from(response.slice(0, response.indexOf(text))).length;
      return { start, end: start + Array.from(text).length, label, text, source };
    };
    const read = trajectoryOf({
      doc_id: 'd',
      raw_text: { question: 'How many?', response },
      metadata: { generator: 'm-1', question_id: 'q-1', correct_answer: '12', correctness: true },
      nodes: [
        { start: 0, end: 9, label: 'context', text: 'How many?', source: 'question' },
        node('𝑥 is 3.', 'fact'),
        node('So 12.', 'conclusion'),
        node('\n12', 'answer'),
      ],
      edges: [],
    });
    expect(read).toMatchObject({
      format: 'reasoning-flow',
      problemKey: 'question_id=q-1',
      sample: 'm-1',
      gold: '12',
      correct: true,
    });
    const { thought, steps = [] } = read;
    expect(steps.map(({ start, end, label }) => [thought.text.slice(start, end), label])).toEqual([
      ['𝑥 is 3.', 'fact'],
      ['So 12.', 'conclusion'],
    ]);
  });
});

describe('unitsOfCodePoints', () => {
  it('gives the units of points in any order', () => {
    expect([...unitsOfCodePoints('𝑥=1', [2, 0, 9, 1])]).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
      [9, 4],
    ]);
  });
});

describe('Schoenfeld documents', () => {
  it('join the sentences', () => {
    const data = [
      { text: 'Okay.', 'gt-class-1': 'General', 'gt-class-2': 'Monitor' },
      { text: 'Add.', 'gt-class-1': 'General', 'gt-class-2': 'Implement' },
    ];
    expect(trajectoryOf({ 'Question ID': 'q', data })).toMatchObject({
      format: 'schoenfeld',
      problemKey: 'Question ID=q',
      thought: { text: 'Okay. Add.' },
      steps: [
        { start: 0, end: 5, label: 'Monitor' },
        { start: 6, end: 10, label: 'Implement' },
      ],
    });
  });
});

describe('steering label rows', () => {
  it.each([
    '["initializing"]Okay.["end-section"] ["deduction"]So 12.["end-section"]',
    '[0. initializing]Okay.["end-section"] [1. deduction]So 12.["end-section"]',
    '["initializing"]Okay.["end-section"]["adding-knowledge"]changed["end-section"]["deduction"]So 12.["end-section"]',
  ])('find the stretches of %j', (annotated_response) => {
    const thinking_process = 'Okay. So 12.';
    expect(trajectoryOf({ response: 'r', thinking_process, annotated_response })).toMatchObject({
      format: 'steering-labels',
      steps: [
        { start: 0, end: 5, label: 'initializing' },
        { start: 6, end: 12, label: 'deduction' },
      ],
    });
  });
});

describe('label files with one sentence a record', () => {
  const chunk = (chunk_idx: number, text: string, tag: string): object => ({
    chunk: text,
    chunk_idx,
    function_tags: [tag],
    accuracy: 0.5,
  });
  const values = [chunk(0, 'Okay.', 'problem_setup'), chunk(1, 'Add.', 'active_computation')];
  const records = JSON.parse(JSON.stringify([...values, ...values])) as { chunk: string }[];

  it('of Thought Anchors are joined until the numbers start again', () => {
    expect(thoughtAnchors.recognise(records)).toBe(true);
    const drafts = [...thoughtAnchors.read(records.map((value, record) => ({ record, value })))];
    expect(drafts).toMatchObject([
      {
        anchor: 0,
        last: 1,
        draft: {
          thought: {
            text: 'Okay. Add.',
            pieces: [
              { start: 0, end: 5, path: ['chunk'] },
              { start: 6, end: 10, record: 1 },
            ],
          },
          steps: [
            { label: 'problem_setup', rating: 0.5 },
            { start: 6, end: 10, label: 'active_computation' },
          ],
        },
      },
      { anchor: 2, last: 3 },
    ]);
  });

  it('of ThinkARM are recognised by their own keys', () => {
    const value = { index: 1, sentence: 'Okay.', 'sentence-type': 'think', human_label: 'Read' };
    expect(thinkArm.recognise([value])).toBe(true);
    expect(thoughtAnchors.recognise([value])).toBe(false);
    const [first] = thinkArm.read([{ record: 0, value }]);
    expect(first?.draft.steps).toMatchObject([{ start: 0, end: 5, label: 'Read' }]);
  });

  it('say so where one stands alone', () => {
    expect(reasonOf(values[0])).toBe('One labelled sentence, not a whole trace');
  });
});
