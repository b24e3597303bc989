import { describe, expect, it } from 'vitest';
import { factors, factorOf, groupOf, groups } from '../../../../src/analysis/segments/factors';
import {
  factorsOf,
  labelIn,
  type SchemeId,
  schemes,
} from '../../../../src/analysis/segments/schemes';

function labelsOf(scheme: SchemeId): string[] {
  const labels = factors.map(({ id }) => labelIn(scheme, id));
  return [...new Set(labels.filter((label) => label !== undefined))].sort();
}

describe('labelIn', () => {
  it.each<readonly [SchemeId, readonly string[]]>([
    [
      'thought-anchors',
      [
        ...['active_computation', 'fact_retrieval', 'final_answer_emission', 'plan_generation'],
        ...['problem_setup', 'result_consolidation', 'self_checking', 'uncertainty_management'],
        'unknown',
      ],
    ],
    [
      'schoenfeld',
      ['Analyze', 'Answer', 'Explore', 'Implement', 'Monitor', 'Plan', 'Read', 'Verify'],
    ],
    [
      'steering',
      [
        ...['adding-knowledge', 'backtracking', 'deduction', 'example-testing', 'initializing'],
        'uncertainty-estimation',
      ],
    ],
    ['four-habits', ['backtracking', 'backward chaining', 'subgoal setting', 'verification']],
    [
      'reasonops',
      [
        ...['BACKTRACKING', 'CONSTRAINING', 'GROUNDING', 'HYPOTHESIZING', 'INFERRING'],
        ...['INITIATING', 'QUALIFYING'],
      ],
    ],
  ])('uses the labels of %s and no others', (scheme, labels) => {
    expect(labelsOf(scheme)).toEqual(labels);
  });

  it('gives the factor itself in our own scheme', () => {
    expect(labelsOf('factors')).toEqual(factors.map(({ id }) => id).sort());
  });

  it.each<readonly [SchemeId, string | undefined]>([
    ['thought-anchors', 'uncertainty_management'],
    ['schoenfeld', 'Explore'],
    ['steering', 'backtracking'],
    ['four-habits', 'backtracking'],
    ['reasonops', 'BACKTRACKING'],
  ])('places a change of approach in %s', (scheme, label) => {
    expect(labelIn(scheme, 'change-approach')).toBe(label);
  });

  it('says when a scheme has no class', () => {
    expect(labelIn('four-habits', 'calculate')).toBeUndefined();
  });
});

describe('factorsOf', () => {
  it('leads back from every label to the factors that have it', () => {
    for (const { id: scheme } of schemes) {
      for (const { id } of factors) {
        const label = labelIn(scheme, id);
        if (label !== undefined) {
          expect(factorsOf(scheme, label), `${scheme} ${label}`).toContain(id);
        }
      }
    }
  });

  it('knows no factor for a label of another scheme', () => {
    expect(factorsOf('schoenfeld', 'problem_setup')).toEqual([]);
    expect(factorsOf('schoenfeld', 'Plan').slice(0, 2)).toEqual(['plan-step', 'decompose']);
  });
});

describe('the factors', () => {
  it('are forty or more, each with a definition, English and Chinese examples and cues', () => {
    const real = factors.filter(({ id }) => id !== 'unsure');
    expect(real.length).toBeGreaterThanOrEqual(40);
    for (const { id, definition, examples, cues } of real) {
      const phrases = cues.flatMap((cue) => cue.phrases);
      expect(definition, id).toMatch(/\.$/u);
      for (const texts of [examples, phrases]) {
        expect(
          texts.filter((text) => /\p{Script=Han}/u.test(text)),
          id,
        ).not.toEqual([]);
        expect(
          texts.filter((text) => /[a-z]/u.test(text)),
          id,
        ).not.toEqual([]);
      }
    }
  });

  it('have ids and names of their own, and groups that exist', () => {
    expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length);
    expect(new Set(factors.map(({ name }) => name)).size).toBe(factors.length);
    expect(factors.map(({ id }) => groupOf(factorOf(id).group).id)).toEqual(
      factors.map(({ group }) => group),
    );
  });

  it('fill every group', () => {
    const used = new Set<string>(factors.map(({ group }) => group));
    expect(groups.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('come with schemes that have ids of their own', () => {
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
  });
});
