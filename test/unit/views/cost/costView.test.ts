import { describe, expect, it } from 'vitest';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { costOfVotes } from '../../../../src/analysis/cost/voteCost';
import { costView } from '../../../../src/views/cost/costView';
import type { CostView, FigureId, ServedView } from '../../../../src/views/protocol/cost';
import { type CostSketch, costSubject, firstProfile, groupOf } from '../../../support/costStates';

function view(sketch: CostSketch = {}): CostView {
  const { profile = firstProfile(), beside } = sketch;
  return costView(costSubject(sketch), defaultProfiles, profile, beside);
}

function value({ figures }: ServedView, id: FigureId): string | undefined {
  return figures.find((each) => each.id === id)?.value;
}

const shape = ({ tokens }: CostView) => ({
  promptTokens: tokens.prompt,
  outputTokens: tokens.thought + tokens.answer,
});

describe('costView', () => {
  it('names the trajectory, its tokens and the other profiles', () => {
    const shown = view();
    expect(shown).toMatchObject({ trajectory: '#4', model: 'deepseek-reasoner' });
    expect(shown.others.map(({ id }) => id)).toEqual(defaultProfiles.slice(1).map(({ id }) => id));
    expect(shown).not.toHaveProperty('beside');
  });

  it('knows what the producer reports of the trajectory, and of it alone', () => {
    expect(view().tokens.reported).toEqual({ prompt: 420, output: 8800 });
    const usage = { outputTokens: 9000, summedOver: 3, raw: null };
    expect(view({ trajectory: { usage } }).tokens.reported).toEqual({});
  });

  it('gives two profiles the same figures in the same order', () => {
    const [, second] = defaultProfiles;
    const { current, beside } = view(second === undefined ? {} : { beside: second });
    expect(beside?.figures.map(({ id }) => id)).toEqual(current.figures.map(({ id }) => id));
    expect(value(current, 'kvBytes')).toMatch(/GB$/);
    expect(beside && value(beside, 'kvBytes')).toMatch(/MB$/);
  });

  it('leaves out what a profile cannot serve, and says why', () => {
    const { current, length } = view({ profile: profileFrom({ gpus: 1 }) });
    expect(current.unserved).toMatch(/^weights of 406 GB > /);
    expect(value(current, 'usd')).toBeUndefined();
    expect(value(current, 'kvBytes')).toMatch(/GB$/);
    expect(length).not.toHaveProperty('share');
    expect(length.ranges).toMatchObject([{ limit: 'capacity' }]);
  });
});

describe('the length view', () => {
  it('goes from the first token to the last, where the trajectory’s own figures stand', () => {
    const shown = view();
    const { points, share, strip } = shown.length;
    const last = points.at(-1);
    const cost = costOfTrajectory(firstProfile(), shape(shown));
    expect(points[0]?.tokens).toBe(1);
    expect(last).toMatchObject({ tokens: cost.tokens.total, ideal: cost.kvBytes.ideal });
    expect(share?.batch).toBe(cost.batch.used);
    expect(share?.bytes).toBeGreaterThan(cost.kvBytes.node);
    expect(strip.blocks.at(-1)?.to).toBe(shown.tokens.thought);
  });

  it('has no more points than tokens', () => {
    const { points } = view({ segments: 0, prompt: 2, answer: 3, settled: -1 }).length;
    expect(points.map(({ tokens }) => tokens)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the spends view', () => {
  const { spends, tokens } = view();

  it('sums to the output by group, and by factor to the group', () => {
    const sum = (parts: readonly { tokens: number; usd: number | undefined }[]) => ({
      tokens: parts.reduce((all, each) => all + each.tokens, 0),
      usd: parts.reduce((all, each) => all + (each.usd ?? NaN), 0),
    });
    const all = sum([...spends.groups, spends.answer]);
    expect(all.tokens).toBe(tokens.thought + tokens.answer);
    expect(all.usd).toBeCloseTo(spends.total.usd ?? NaN, 12);
    for (const group of spends.groups) {
      expect(sum(group.factors).tokens).toBe(group.tokens);
      expect(group.factors.reduce((count, each) => count + each.segments, 0)).toBe(group.segments);
    }
  });

  it('knows abandoned branches and what came after the answer was settled', () => {
    expect(spends.abandoned.segments).toBe(58 - 31 + 88 - 70);
    expect(spends.afterSettled?.segments).toBe(160 - 112 - 1);
    expect(view({ settled: -1 }).spends).not.toHaveProperty('afterSettled');
  });
});

describe('the votes view', () => {
  it('prices 1 to n votes beside how often they are right', () => {
    const { votes } = view();
    const { group } = costSubject().group as { group: ReturnType<typeof groupOf> };
    if (votes.kind !== 'votes') {
      throw new Error(votes.kind);
    }
    expect(votes).toMatchObject({ siblings: 7, correct: 5 });
    expect(votes.curves.lines.map(({ name }) => name)).toEqual(['maj@k']);
    expect(votes.curves.usd?.shared).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((k) => costOfVotes(firstProfile(), group.siblings, k).shared.usd),
    );
    expect(votes.explanation.formulas.join()).toContain('per correct answer');
  });

  it('keeps the cost where nobody says what is right', () => {
    const siblings = [
      { tokens: 900, answer: '1' },
      { tokens: 700, answer: '2' },
    ];
    const { votes } = view({ group: { kind: 'known', group: groupOf(siblings, 420, '') } });
    expect(votes).toMatchObject({ kind: 'votes', curves: { ks: [1, 2], lines: [] } });
    expect(votes).not.toHaveProperty('correct');
  });

  it('says that there are no siblings, or that they are being read', () => {
    const alone = groupOf([{ tokens: 900, answer: '1' }], 420);
    expect(view({ group: { kind: 'known', group: alone } }).votes).toEqual({ kind: 'alone' });
    expect(view({ group: { kind: 'loading' } }).votes).toEqual({ kind: 'loading' });
  });
});

describe('the API rows', () => {
  it('price the call as reported, and with its prompt cached', () => {
    const [own, recorded, cached, served] = view().api;
    expect(own).toMatchObject({ id: 'selfHosted', model: 'Llama 3.1 405B' });
    expect(recorded).toMatchObject({ id: 'recorded', date: '2026-03-02', counts: 'reported' });
    expect(cached?.usd).toBeLessThan(recorded?.usd ?? 0);
    expect(served).toEqual({ id: 'served', model: 'Llama 3.1 405B', counts: 'counted' });
  });

  it('price counted tokens where nothing is reported, as of the day of the list', () => {
    const trajectory = { model: 'gpt-4o', usage: undefined, timestamp: undefined } as never;
    const recorded = view({ trajectory }).api[1];
    expect(recorded).toMatchObject({ counts: 'counted', date: '2026-11-22', provider: 'openai' });
  });

  it('leave the API out where the file names no model', () => {
    const { api } = view({ trajectory: { model: undefined } as never });
    expect(api.map(({ id }) => id)).toEqual(['selfHosted', 'served']);
  });
});
