import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/analysis/annotate';
import type { Trajectory } from '../../../../src/analysis/model';
import { candidateOf } from '../../../../src/analysis/prune/candidate';
import { approachOf } from '../../../../src/analysis/prune/approach';
import { allNeeds, needsOf, pruneEntryOf } from '../../../../src/analysis/prune/pruneEntry';
import { ratedSteps } from '../../../../src/analysis/prune/ratedSteps';
import { solutionOf } from '../../../../src/analysis/prune/solution';
import { trainingRow } from '../../../../src/analysis/prune/trainingRows';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import type { Tokenizer } from '../../../../src/analysis/tokens/tokenizer';
import { trajectoryOf } from '../../../support/formats';
import { trajectoryWith } from '../defects/contexts';

const characters: Tokenizer = {
  encoding: 'characters',
  count: (text) => text.length,
  ends: (text) => Uint32Array.from(text, (_, index) => index + 1),
};

function candidate(thought: string, rest: Partial<Trajectory> = {}, response = 'It is 12.') {
  const trajectory = trajectoryWith({ thought, response }, rest);
  const tools = { tokenizer: characters, labeller: ruleLabeller };
  return candidateOf(trajectory, annotate(trajectory, tools).annotation);
}

describe('pruneEntryOf', () => {
  const facts = (...parameters: Parameters<typeof candidate>) =>
    pruneEntryOf(candidate(...parameters), allNeeds).facts;

  it('says in numbers what is known of a trajectory', () => {
    expect(facts('3 * 4 = 13', { correct: false, reward: 0.25 })).toEqual({
      correct: 0,
      outputTokens: '3 * 4 = 13It is 12.'.length,
      truncated: 0,
      reward: 0.25,
      worstStep: NaN,
      backtracks: 0,
      loops: 0,
      falseClaims: 1,
    });
    expect(facts('3 * 4', { truncated: true }).truncated).toBe(1);
    expect(facts('we go round and round the same small block again. '.repeat(40)).loops).toBe(1);
  });

  it('takes the worst of the steps that are rated', () => {
    const ratings = [1, -1, undefined, 0];
    const steps = ratings.map((rating, at) => ({ start: at, end: at + 1, rating }));
    expect(
      facts('abcd', { steps: steps as unknown as Trajectory['steps'] & object }).worstStep,
    ).toBe(-1);
  });

  it('lets vote who came to an end with an answer', () => {
    const answer = (rest: Partial<Trajectory>, response?: string) =>
      pruneEntryOf(candidate('So.', rest, response), allNeeds).answer;
    expect(answer({})).toBe('12');
    expect(answer({ truncated: true })).toBeUndefined();
    expect(answer({}, 'Who knows?')).toBeUndefined();
  });

  it('works out what rules ask for, and no more', () => {
    const needs = needsOf({ verified: true, majority: true, distinct: 'moves' });
    expect(needs).toEqual({
      facts: ['outputTokens', 'correct', 'falseClaims'],
      approaches: ['moves'],
    });
    expect(pruneEntryOf(candidate('So.'), needsOf({})).approaches).toEqual([]);
  });
});

describe('approachOf', () => {
  it('takes the moves where no equation is stated', () => {
    const wordy = candidate('We have three boxes. Wait, let me check that again.');
    expect(approachOf(wordy, 'equations')).toBe(approachOf(wordy, 'moves'));
    expect(approachOf(wordy, 'equations')).not.toBe('');
  });

  it('tells equations apart, whatever is said around them', () => {
    const approach = (thought: string) => approachOf(candidate(thought), 'equations');
    expect(approach('Well, 3*4 = 12')).toBe(approach('3 * 4 = 12'));
    expect(approach('4 + 8 = 12')).not.toBe(approach('3 * 4 = 12'));
  });
});

describe('rows', () => {
  const solved = candidate('3 * 4 = 12 pens\nAnd 12 + 1 = 14\nThat is it.', { gold: '12' });

  it('of supervised fine-tuning', () => {
    expect(trainingRow(solutionOf(solved.trajectory), 'sft')).toEqual({
      problem: 'How many pens are there?',
      rationale: '3 * 4 = 12 pens\nAnd 12 + 1 = 14\nThat is it.\n\nIt is 12.',
      answer: '12',
    });
  });

  it('of step rewards, which our own formats read again', () => {
    expect(ratedSteps(solved.trajectory).map(({ rating }) => rating)).toEqual([
      1,
      -1,
      undefined,
      undefined,
    ]);
    const again = trajectoryOf(trainingRow(solutionOf(solved.trajectory), 'steps'));
    expect(again).toMatchObject({ format: 'prm800k', gold: '12', correct: true });
    expect(again.steps?.map(({ rating }) => rating)).toEqual([1, -1, undefined, undefined]);
    const shepherd = trajectoryOf(trainingRow(solutionOf(solved.trajectory), 'shepherd'));
    expect(shepherd.format).toBe('math-shepherd');
    expect(shepherd.steps).toHaveLength(4);
    expect(shepherd.problem.text).toBe('How many pens are there?');
  });

  it('have the steps that rewards are for: paragraphs, or else lines, and none that is blank', () => {
    const { trajectory } = candidate('One\n \nTwo\nthree\n\n\n');
    expect(ratedSteps(trajectory).map(({ text }) => text)).toEqual([
      ...['One', 'Two\nthree'],
      'It is 12.',
    ]);
  });

  it('keep the rewards that are recorded', () => {
    const steps = [{ start: 0, end: 10, rating: 0.25 }] as unknown as Trajectory['steps'];
    expect(ratedSteps(candidate('3 * 4 = 13', steps && { steps }).trajectory)).toEqual([
      { text: '3 * 4 = 13', rating: 0.25 },
    ]);
  });
});
