import { describe, expect, it } from 'vitest';
import { trajectoryPrice } from '../../../../src/analysis/cost/trajectoryPrice';
import { emptyText } from '../../../../src/analysis/formats/text/sourceText';
import type { ReportedUsage, Trajectory } from '../../../../src/analysis/model';

function trajectory(model: string | undefined, usage?: ReportedUsage): Trajectory {
  return {
    index: 0,
    format: 'generic-row',
    problemKey: 'id=1',
    problem: emptyText,
    thought: emptyText,
    thoughtState: 'whole',
    response: emptyText,
    truncated: false,
    ...(model !== undefined && { model }),
    ...(usage && { usage }),
  };
}

const usage: ReportedUsage = { promptTokens: 1000, outputTokens: 2000, raw: null };

describe('trajectoryPrice', () => {
  it('is the list price of the call', () => {
    // gpt-4o: 2.50 dollars a million in, 10 out.
    expect(trajectoryPrice(trajectory('gpt-4o', usage))?.usd).toBeCloseTo(0.0225, 6);
  });

  it('is an equal part of a call that sampled several', () => {
    const price = trajectoryPrice(trajectory('gpt-4o', { ...usage, summedOver: 3 }));
    expect(price?.usd).toBeCloseTo(0.0075, 6);
  });

  it.each([
    ['an unknown model', trajectory('example-reasoner-32b', usage)],
    ['no model', trajectory(undefined, usage)],
    ['no usage', trajectory('gpt-4o')],
  ])('is unknown, not zero, with %s', (_name, given) => {
    expect(trajectoryPrice(given)).toBeUndefined();
  });
});
