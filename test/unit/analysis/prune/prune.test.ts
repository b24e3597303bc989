import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/analysis/annotate';
import type { Trajectory } from '../../../../src/analysis/model';
import { candidateOf } from '../../../../src/analysis/prune/candidate';
import { approachOf } from '../../../../src/analysis/prune/distinct';
import { PairMaker } from '../../../../src/analysis/prune/preferencePairs';
import { type GroupPruneOptions, Pruner } from '../../../../src/analysis/prune/pruner';
import { ratedSteps } from '../../../../src/analysis/prune/ratedSteps';
import { pruneRules } from '../../../../src/analysis/prune/rules';
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

function fates(options: GroupPruneOptions, ...texts: readonly (readonly [string, boolean?])[]) {
  const pruner = new Pruner(options);
  return texts.map(([text, correct]) =>
    pruner.decide('p', candidate(text, correct === undefined ? {} : { correct })),
  );
}

describe('Pruner', () => {
  it('keeps all without rules', () => {
    expect(fates({}, ['3 * 4 = 13', false])).toEqual([undefined]);
  });

  it('names the rule to which each falls', () => {
    const options = { right: true, maxTokens: 60, loops: false, verified: true, finished: true };
    expect(
      fates(
        options,
        ['3 * 4 = 12', true],
        ['3 * 4 = 12', false],
        ['3 * 4 = 12'],
        ['3 * 4 = 13', true],
        ['So it goes on and on. '.repeat(4), true],
      ),
    ).toEqual([undefined, 'right', 'right', 'verified', 'max-tokens']);
    const cut = candidate('3 * 4', { truncated: true, correct: true });
    expect(new Pruner(options).decide('p', cut)).toBe('finished');
    const loop = candidate('we go round and round the same small block again. '.repeat(40));
    expect(new Pruner({ loops: false }).decide('p', loop)).toBe('no-loops');
    expect(new Pruner({ loops: true }).decide('p', loop)).toBeUndefined();
  });

  it('keeps so many of a problem, and one per approach', () => {
    const same: readonly (readonly [string])[] = [
      ['3 * 4 = 12'],
      ['Well, 3*4 = 12'],
      ['4 + 8 = 12'],
    ];
    expect(fates({ atMost: 1 }, ...same)).toEqual([undefined, 'at-most', 'at-most']);
    expect(fates({ distinct: 'equations' }, ...same)).toEqual([undefined, 'distinct', undefined]);
    expect(fates({ distinct: 'text' }, ...same)).toEqual([undefined, undefined, undefined]);
    expect(fates({ distinct: 'answer' }, ...same)).toEqual([undefined, 'distinct', 'distinct']);
  });

  it('counts', () => {
    const pruner = new Pruner({ right: true, atMost: 1 });
    pruner.decide('p', candidate('abc', { correct: true }));
    pruner.decide('p', candidate('abcd', { correct: true }));
    pruner.decide('q', candidate('ab', { correct: false }));
    const response = 'It is 12.'.length;
    expect(pruner.counts).toEqual({
      read: 3,
      kept: 1,
      tokensRead: 9 + 3 * response,
      tokensKept: 3 + response,
      problems: 2,
      problemsKept: 1,
      dropped: { right: 1, 'at-most': 1 },
    });
    expect(pruner.settings).toEqual({ right: true, 'at-most': 1 });
  });

  it('has rules with names of their own', () => {
    expect(new Set(pruneRules.map(({ name }) => name)).size).toBe(pruneRules.length);
  });
});

describe('approachOf', () => {
  it('takes the moves where no equation is stated', () => {
    const wordy = candidate('We have three boxes. Wait, let me check that again.');
    expect(approachOf(wordy, 'equations')).toBe(approachOf(wordy, 'moves'));
    expect(approachOf(wordy, 'equations')).not.toBe('');
  });
});

describe('rows', () => {
  const solved = candidate('3 * 4 = 12 pens\nAnd 12 + 1 = 14\nThat is it.', { gold: '12' });

  it('of supervised fine-tuning', () => {
    expect(trainingRow(solved, 'sft')).toEqual({
      problem: 'How many pens are there?',
      rationale: '3 * 4 = 12 pens\nAnd 12 + 1 = 14\nThat is it.\n\nIt is 12.',
      answer: '12',
    });
  });

  it('of step rewards, which our own formats read again', () => {
    expect(ratedSteps(solved).map(({ rating }) => rating)).toEqual([1, -1, undefined, undefined]);
    const again = trajectoryOf(trainingRow(solved, 'steps'));
    expect(again).toMatchObject({ format: 'prm800k', gold: '12', correct: true });
    expect(again.steps?.map(({ rating }) => rating)).toEqual([1, -1, undefined, undefined]);
    const shepherd = trajectoryOf(trainingRow(solved, 'shepherd'));
    expect(shepherd.format).toBe('math-shepherd');
    expect(shepherd.steps).toHaveLength(4);
    expect(shepherd.problem.text).toBe('How many pens are there?');
  });

  it('keep the rewards that are recorded', () => {
    const steps = [{ start: 0, end: 10, rating: 0.25 }] as unknown as Trajectory['steps'];
    expect(ratedSteps(candidate('3 * 4 = 13', steps && { steps }))).toEqual([
      { text: '3 * 4 = 13', rating: 0.25 },
    ]);
  });
});

describe('PairMaker', () => {
  const told = (thought: string) => trajectoryWith({ thought, response: '' });

  it('pairs right with wrong, each once', () => {
    const pairs = new PairMaker();
    expect(pairs.add('p', told('wrong 1'), 'rejected')).toBeUndefined();
    expect(pairs.add('q', told('right 1'), 'chosen')).toBeUndefined();
    expect(pairs.add('p', told('right 2'), 'chosen')).toEqual({
      prompt: 'How many pens are there?',
      chosen: 'right 2',
      rejected: 'wrong 1',
    });
    expect(pairs.add('p', told('right 3'), 'chosen')).toBeUndefined();
    expect(pairs.add('p', told('wrong 4'), 'rejected')?.chosen).toBe('right 3');
  });

  it('lets only so many wait', () => {
    const pairs = new PairMaker(1);
    pairs.add('p', told('a'), 'chosen');
    pairs.add('p', told('b'), 'chosen');
    expect(pairs.add('p', told('x'), 'rejected')?.chosen).toBe('a');
    expect(pairs.add('p', told('y'), 'rejected')).toBeUndefined();
  });
});
