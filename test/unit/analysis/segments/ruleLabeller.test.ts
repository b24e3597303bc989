import { describe, expect, it } from 'vitest';
import { cues } from '../../../../src/analysis/segments/cues';
import { type FactorId, factorOf, factors } from '../../../../src/analysis/segments/factors';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';

/** Labels a sentence in the middle of a thought. */
function labelOf(sentence: string) {
  const around = 'The lamp stands on the table.';
  return ruleLabeller.label([around, around, sentence, around, around, around])[2];
}

const english: readonly (readonly [FactorId, string])[] = [
  ['plan-step', "Next, I'll try to write both lengths with one unit."],
  ['decompose', 'There are two cases to look at.'],
  ['work-backwards', 'It may help to work backwards from the last lamp.'],
  ['recall-fact', 'I remember that every lamp has a switch.'],
  ['introduce-notation', 'Let me denote the width by w.'],
  ['calculate', '17 * 3 + 4 = 55'],
  ['substitute', 'Substituting gives 2(3) + 4 = 10.'],
  ['hypothesise', 'Perhaps the lamp is never switched on.'],
  ['alternative', 'Alternatively, we could look at the shadows.'],
  ['ask-oneself', 'How many lamps are there?'],
  ['try-example', 'For example, take the small case of one lamp.'],
  ['check-result', 'Let me double-check that sum.'],
  ['confirm', "Yes, that's correct."],
  ['re-read', 'Let me read the problem again.'],
  ['express-doubt', "I'm not sure about the second lamp."],
  ['notice-conflict', "That can't be right."],
  ['self-monitor', 'Hmm, let me think.'],
  ['correct-error', 'I made a mistake when I added the lamps.'],
  ['change-approach', "This isn't leading anywhere; let me try a different approach."],
  ['sum-up', 'In summary, so far we have found two lamps.'],
  ['conclude-step', 'So the lamp is off.'],
  ['state-answer', 'Therefore, the answer is off.'],
  ['final-answer', '\\boxed{55}'],
];

const chinese: readonly (readonly [FactorId, string])[] = [
  ['plan-step', '接下来我们看第二盏灯。'],
  ['recall-formula', '根据公式，面积与半径有关。'],
  ['calculate', '17 × 3 = 51。'],
  ['hypothesise', '也许灯是关着的。'],
  ['check-result', '让我验证一下。'],
  ['correct-error', '我算错了，灯有三盏。'],
  ['change-approach', '换一种方法来看。'],
  ['sum-up', '综上所述，灯一共有三盏。'],
  ['state-answer', '所以答案是三。'],
];

describe('ruleLabeller', () => {
  it.each([...english, ...chinese])('finds %s in %s', (factor, sentence) => {
    expect(labelOf(sentence)?.factor).toBe(factor);
  });

  it('reads the start of a thought as the problem restated', () => {
    const labels = ruleLabeller.label([
      'Okay, so I have this problem about lamps.',
      'The problem says that there are 5 lamps.',
      'Let me count them.',
    ]);
    expect(labels.map(({ factor }) => factorOf(factor).group)).toEqual([
      'restate',
      'restate',
      'plan',
    ]);
  });

  it('shows the words that gave the label as they stand in the text', () => {
    expect(labelOf('LET ME just Double-check it.')?.cue).toBe('LET ME just Double-check');
  });

  it('knows words by their bounds', () => {
    const waiting = labelOf('The function awaits the rewaited lamp.');
    expect(waiting?.factor).not.toBe('express-doubt');
    expect(labelOf('Ohio has a lamp.')?.factor).not.toBe('self-monitor');
  });

  it('does not call hesitation a change of approach', () => {
    expect(labelOf('Wait, the lamp is off.')?.factor).toBe('hesitate');
  });

  it('labels a plain statement with little confidence', () => {
    const plain = labelOf('Lamps give light.');
    expect(plain?.factor).toBe('deduce');
    expect(plain?.confidence).toBeLessThan(0.5);
    expect(labelOf('Let me double-check that sum.')?.confidence).toBeGreaterThan(0.6);
  });

  it('leaves only spans without words unsure', () => {
    expect(labelOf('---')).toEqual({ factor: 'unsure', cue: 'no words', confidence: 0 });
  });
});

describe('the cue table', () => {
  it('has no filler words inside phrases, which would hide the phrases without them', () => {
    const inside = cues.flatMap(({ phrases }) =>
      phrases.filter((phrase) => / (just|also|quickly|simply|really) /u.test(phrase)),
    );
    expect(inside).toEqual([]);
  });

  it('has cues for every factor but unsure', () => {
    const covered = new Set(cues.map(({ factor }) => factor));
    const missing = factors.map(({ id }) => id).filter((id) => !covered.has(id));
    expect(missing).toEqual(['unsure']);
  });

  it('has no empty and no doubled phrase in a row', () => {
    for (const { factor, phrases } of cues) {
      expect(
        phrases.filter((phrase) => phrase === ''),
        factor,
      ).toEqual([]);
      expect(new Set(phrases).size, `${factor}: ${phrases.join(' | ')}`).toBe(phrases.length);
    }
  });

  it('takes # in a cue for a number, not for nothing', () => {
    const [, numbered, plain] = ruleLabeller.label([
      'We are asked for the sum.',
      'Case 3: n is even.',
      'Case law is of no use.',
    ]);
    expect(numbered).toMatchObject({ factor: 'count-cases', cue: 'Case 3' });
    expect(plain?.cue).not.toContain('Case');
  });
});
