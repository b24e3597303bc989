import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/analysis/annotate';
import { withFalseEquations } from '../../../src/analysis/defects/falseEquations';
import { readRecord } from '../../../src/analysis/formats/readRecord';
import type { Annotation, Trajectory } from '../../../src/analysis/model';
import { ruleLabeller } from '../../../src/analysis/segments/ruleLabeller';
import { tokenizer } from '../../support/tokenizers';

async function annotated(row: object): Promise<{ trajectory: Trajectory; annotation: Annotation }> {
  const content = readRecord(JSON.stringify(row));
  const trajectory = content.kind === 'trajectories' ? content.trajectories[0] : undefined;
  if (trajectory === undefined) {
    throw new Error('the row holds no trajectory');
  }
  const tools = { tokenizer: await tokenizer(), labeller: ruleLabeller };
  return { trajectory, annotation: annotate(trajectory, tools).annotation };
}

const thought = [
  'Okay, I need the product of 12 and 13.',
  'Let me try 12 * 12 + 13 = 157, so the answer is 157.',
  'Hmm, that is wrong: I made a mistake, it should be 12 * 12 + 12.',
  'So 144 + 12 = 156, and the answer is 156.',
].join('\n');
const row = { question: 'What is 12 * 13?', response: `<think>${thought}</think>It is 156.` };

describe('annotate', () => {
  it('tiles the thought with segments whose tokens add up', async () => {
    const { trajectory, annotation } = await annotated(row);
    const { segments, tokens } = annotation;
    const text = segments.map(({ start, end }) => trajectory.thought.text.slice(start, end));
    expect(text.join('')).toBe(trajectory.thought.text);
    expect(segments.reduce((sum, each) => sum + each.tokens, 0)).toBe(tokens.thought);
    expect(tokens.total).toBe(tokens.prompt + tokens.thought + tokens.answer);
  });

  it('leaves the equations unchecked for whoever reads the trajectory', async () => {
    const unchecked = await annotated({ ...row, response: '<think>3 * 4 = 13</think>It is 156.' });
    const codes = ({ annotation }: typeof unchecked): string[] =>
      annotation.defects.map(({ code }) => code);
    expect(codes(unchecked)).not.toContain('false-equation');
    expect(codes(withFalseEquations(unchecked))).toEqual([...codes(unchecked), 'false-equation']);
  });

  it('finds the correction, what it gave up, and that it led to the right answer', async () => {
    const { annotation } = await annotated({ ...row, gold: '156' });
    const [backtrack] = annotation.backtracks;
    expect(backtrack).toMatchObject({ segment: 2, effect: 'changed-to-right' });
    expect(backtrack?.target).toBeLessThan(2);
    expect(backtrack?.abandonedTokens).toBeGreaterThan(0);
    expect(annotation.correct).toBe(true);
  });

  it('does not take an answer out of a thought that was cut off', async () => {
    const cut = { question: 'q', response: `<think>${thought}`, finish_reason: 'length' };
    const { annotation } = await annotated(cut);
    expect(annotation.answer).toBeUndefined();
    expect(annotation.correct).toBeUndefined();
    expect(annotation.interimAnswers.map(({ answer }) => answer)).toContain('156');
  });

  it('counts by the model’s own encoding or says that it estimates', async () => {
    const own = await annotated({ ...row, model: 'gpt-4o' });
    const other = await annotated({ ...row, model: 'qwq-32b' });
    expect(own.annotation.tokens.source).toBe('tokenized');
    expect(other.annotation.tokens.source).toBe('estimated');
  });

  it('takes an empty thought', async () => {
    const { annotation } = await annotated({ question: 'q', response: '<think></think>4' });
    expect(annotation.segments).toEqual([]);
    expect(annotation.tokens.thought).toBe(0);
  });
});
