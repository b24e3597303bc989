import { describe, expect, it } from 'vitest';
import { factorOf } from '../../../../src/analysis/segments/factors';
import { labelOfSpan } from '../../../../src/analysis/segments/labeller';
import { defaultLeastConfidence } from '../../../../src/analysis/segments/leastConfidence';
import {
  trainedLabeller,
  trainedLabellerFrom,
} from '../../../../src/analysis/segments/trainedLabeller';

const thought = [
  'Okay, so I have this question about a shelf with nine lamps.',
  'I need to find how many of them are lit after the ninth round.',
  'I recall that a lamp is toggled once for each divisor of its number.',
  'Let me count the divisors of each number.',
  '9 = 3 * 3, so it has 3 divisors.',
  'So lamps 1, 4 and 9 are lit.',
  'Wait, let me double-check that.',
  '4 has the divisors 1, 2 and 4.',
  "Yes, that's correct.",
  'Alternatively, we could look at the squares.',
  '**Final Answer** \\boxed{3}',
];

describe('trainedLabeller', () => {
  it('tells the plain moves of a thought apart', () => {
    const labels = trainedLabeller.label(thought);
    const anchors = labels.map((label) => labelOfSpan('thought-anchors', label));
    expect(anchors[0]).toBe('problem_setup');
    expect(anchors[2]).toBe('fact_retrieval');
    expect(anchors[4]).toBe('active_computation');
    expect(anchors[8]).toBe('self_checking');
    expect(anchors[10]).toBe('final_answer_emission');
    expect(factorOf(labels[9]?.factor ?? 'unsure').group).toBe('explore');
    expect(labels[10]?.factor).toBe('final-answer');
  });

  it('takes a block of code for code, whatever its comments say, and its output for output', () => {
    const fence = '```';
    const program = `${fence}python\n# How many lamps are lit after the ninth round?\nlit = 3\n${fence}`;
    const spans = [program, `${fence}output\n3\n${fence}`, `${fence}\nHow many lamps?\n${fence}`];
    const labels = trainedLabeller.label(spans);
    const published = labels.map((label) => labelOfSpan('schoenfeld', label));
    expect(labels.map(({ factor }) => factor).slice(0, 2)).toEqual([
      'write-code',
      'read-observation',
    ]);
    expect(labels.map(({ cue }) => cue === 'code block')).toEqual([true, true, false]);
    expect(published[0]).toBe('Implement');
  });

  it('reads Chinese', () => {
    const labels = trainedLabeller.label([
      '已知有 9 盏灯。',
      '让我验证一下这个结果。',
      '所以答案是 3。',
    ]);
    expect(labels.map(({ published }) => published?.schoenfeld)).toEqual([
      'Read',
      'Verify',
      'Verify',
    ]);
  });

  it('gives every published scheme a label, also where it is unsure itself', () => {
    const spans = ['Lamps.', 'Of glass, of glass.', 'Green, mostly.', 'And so on.', 'On Tuesdays.'];
    for (const label of trainedLabeller.label(spans)) {
      expect(labelOfSpan('thought-anchors', label)).toMatch(/^[a-z_]+$/u);
      expect(label.factor === 'unsure').toBe(label.confidence < defaultLeastConfidence);
      expect(labelOfSpan('factors', label)).toBe(label.factor);
    }
  });

  it.each([0, 0.5, 1])('is unsure below a confidence of %d', (least) => {
    const labels = trainedLabellerFrom(least).label(thought);
    const usual = trainedLabeller.label(thought);
    expect(labels.map(({ confidence }) => confidence)).toEqual(
      usual.map(({ confidence }) => confidence),
    );
    for (const { factor, confidence } of labels) {
      expect(factor === 'unsure').toBe(confidence < least);
    }
  });

  it('says why, by the words of the text or by the kind of evidence', () => {
    const [checking] = trainedLabeller.label(['LET ME Double-check that sum.']);
    expect(checking?.cue).toContain('LET ME Double-check');
    for (const { cue } of trainedLabeller.label(thought)) {
      expect(cue).not.toBe('');
    }
  });

  it('is pure and total', () => {
    expect(trainedLabeller.label(thought)).toEqual(trainedLabeller.label(thought));
    expect(trainedLabeller.label([])).toEqual([]);
    expect(trainedLabeller.label(['', ' ', '---']).map(({ factor }) => factor)).toEqual([
      'unsure',
      'unsure',
      'unsure',
    ]);
    for (const hostile of ['\ud800', '\u0000'.repeat(9), '𝑥'.repeat(500), 'wait'.repeat(50_000)]) {
      const [label] = trainedLabeller.label([hostile]);
      expect(label?.confidence).toBeGreaterThanOrEqual(0);
      expect(label?.confidence).toBeLessThanOrEqual(1);
    }
  });
});
